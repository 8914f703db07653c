package photoplay.service.task;

/** The size of the video. */
public enum Mode {
    /** 720 px on the short side. */
    STD,
    /** 1080 px on the short side. */
    PRO;

    public int shortSide() {
        return this == STD ? 720 : 1080;
    }
}
