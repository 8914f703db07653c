package photoplay.stage.sound;

/** A tune is written wrongly; the message names the tune, the line and what is wrong there. */
final class NotationException extends RuntimeException {
    NotationException(String message) {
        super(message);
    }
}
