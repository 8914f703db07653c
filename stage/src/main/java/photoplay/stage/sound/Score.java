package photoplay.stage.sound;

/** Placeholder until the sound package lands. */
public record Score() {}
