package photoplay.stage.scene;

import photoplay.stage.geometry.Box;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Portrait;

/** A still picture that a layer moves, warps and lights. Equal sources are baked once. */
public sealed interface Source {
    /** Where the picture lies before any motion, in short sides. */
    Box box();

    /** The untouched photo; where it is moved away from the frame's edge, its mirror image goes on. */
    record Whole(Portrait portrait) implements Source {
        @Override
        public Box box() {
            return new Box(0, 0, portrait.width(), portrait.height());
        }
    }

    /**
     * The subject with clean edges; the whole photo where nothing could be cut out.
     *
     * @param feathered fades the sides and the top where the photo's edge cuts the subject, for subjects that will
     *     leave the frame's edge
     */
    record Cutout(Portrait portrait, boolean feathered) implements Source {
        @Override
        public Box box() {
            return new Box(0, 0, portrait.width(), portrait.height());
        }
    }

    /** The photo with the subject painted over: good when blurred, darkened or mostly hidden. */
    record Backdrop(Portrait portrait) implements Source {
        @Override
        public Box box() {
            return new Box(0, 0, portrait.width(), portrait.height());
        }
    }

    /** The untouched photo as a thing with edges: a print, a card, a picture in a frame. */
    record Print(Portrait portrait) implements Source {
        @Override
        public Box box() {
            return new Box(0, 0, portrait.width(), portrait.height());
        }
    }

    /** The head alone, faded out at the neck. */
    record Head(Portrait portrait) implements Source {
        @Override
        public Box box() {
            return new Box(0, 0, portrait.width(), portrait.height());
        }
    }

    /** The subject's outline filled with one colour: shadows, glows. */
    record Silhouette(Portrait portrait, Colour colour, double soft) implements Source {
        @Override
        public Box box() {
            return new Box(0, 0, portrait.width(), portrait.height());
        }
    }

    /** A drawing at time 0, baked; compared by identity of the sketch. */
    record Drawn(Box box, Sketch sketch) implements Source {}

    /** A picture seen through a baked look. */
    record Looked(Source source, Look look) implements Source {
        @Override
        public Box box() {
            return source.box();
        }
    }

    /**
     * A picture with empty room round it, for a look that lets something grow there.
     *
     * @param above short sides over its upper edge
     * @param beside short sides at its left and at its right
     */
    record Roomy(Source source, double above, double beside) implements Source {
        @Override
        public Box box() {
            Box b = source.box();
            return new Box(b.left() - beside, b.top() - above, b.right() + beside, b.bottom());
        }
    }

    /** True when the picture has no transparent part. */
    default boolean opaque() {
        return switch (this) {
            case Whole w -> true;
            case Backdrop b -> true;
            case Cutout c -> false;
            case Print p -> false;
            case Head h -> false;
            case Silhouette s -> false;
            case Drawn d -> false;
            case Looked l -> l.source().opaque();
            case Roomy r -> false;
        };
    }
}
