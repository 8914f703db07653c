/** The database: connections, transactions, rows and the schema. Races are settled here, never in memory. */
@NullMarked
package photoplay.service.data;

import org.jspecify.annotations.NullMarked;
