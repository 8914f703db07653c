package photoplay.app.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** One line on a terminal that is drawn over and over; nothing where nobody watches. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean watched;
    private final long began = System.nanoTime();

    ProgressBar(PrintStream out) {
        this.out = out;
        this.watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    /** @param done 0 to 1 */
    void show(double done, String stage) {
        if (watched) {
            int filled = (int) Math.round(done * WIDTH);
            out.printf(
                    "\r[%s%s] %3.0f%%  %-14s %5.1f s",
                    "#".repeat(filled), ".".repeat(WIDTH - filled), done * 100, stage, seconds());
            out.flush();
        }
    }

    void finish() {
        if (watched) {
            out.print("\r" + " ".repeat(WIDTH + 36) + "\r");
            out.flush();
        }
    }

    /** Since the bar was made. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
