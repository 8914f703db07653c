package photoplay.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import photoplay.stage.vision.PhotoRefused;

/** What is said of an exception that ends the program. */
final class Explained {
    private Explained() {}

    /** What a user can mend is said in one line; anything else is a fault of ours and comes with its trace. */
    static String of(Exception e) {
        return switch (e) {
            case PhotoRefused refused -> String.valueOf(refused.getMessage());
            case NoSuchFileException missing -> "There is no file " + missing.getFile();
            case Complaint complaint -> String.valueOf(complaint.getMessage());
            default -> trace(e);
        };
    }

    private static String trace(Exception e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
