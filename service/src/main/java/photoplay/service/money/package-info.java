/** Integer micro-dollars, balances and the append-only ledger. */
@NullMarked
package photoplay.service.money;

import org.jspecify.annotations.NullMarked;
