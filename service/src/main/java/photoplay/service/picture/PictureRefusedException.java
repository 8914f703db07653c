package photoplay.service.picture;

/** A picture that is not taken. */
public final class PictureRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient PictureProblem problem;

    public PictureRefusedException(PictureProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public PictureProblem problem() {
        return problem;
    }
}
