/** The service: HTTP API, tasks, money, callbacks. Entry points: {@link photoplay.service.ApiServer}, {@link photoplay.service.Worker}, {@link photoplay.service.office.Office}. */
@NullMarked
package photoplay.service;

import org.jspecify.annotations.NullMarked;
