package photoplay.stage.scene;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.lens.Lens;
import photoplay.stage.lens.Look;

/** One thing in the picture; layers are drawn in order, far to near. */
public sealed interface Layer {
    /**
     * A still picture that moves, bends and is lit.
     *
     * @param chain deformations, the first one first
     * @param lights lights on it
     * @param paint drawn on it in frame coordinates, only where it is solid, and lit with it: shadows, tints, eyelids
     * @param depth how strongly the camera moves it: 0 glued to the lens, 0.7 backdrop, 1 subject, 1.5 near front
     */
    record Picture(
            Source source,
            List<Warp> chain,
            List<Light> lights,
            List<Sketch> paint,
            Curve opacity,
            Blend blend,
            double depth)
            implements Layer {
        public Picture {
            chain = List.copyOf(chain);
            lights = List.copyOf(lights);
            paint = List.copyOf(paint);
        }

        public static Picture of(Source s, List<Warp> chain) {
            return new Picture(s, chain, List.of(), List.of(), Curve.of(1), Blend.OVER, 1);
        }

        /** A drawing at time 0, baked: what does not change by itself. */
        public static Picture drawn(Box box, Sketch sketch) {
            return of(new Source.Drawn(box, sketch), List.of());
        }

        public Picture with(Warp... more) {
            return new Picture(source, joined(chain, List.of(more)), lights, paint, opacity, blend, depth);
        }

        public Picture lit(Light... more) {
            return new Picture(source, chain, joined(lights, List.of(more)), paint, opacity, blend, depth);
        }

        /** Draws on the picture where it is solid: contact shadows, dapples, tints. */
        public Picture painted(Sketch... more) {
            return new Picture(source, chain, lights, joined(paint, List.of(more)), opacity, blend, depth);
        }

        /** With empty room round it, as {@link Source.Roomy}. */
        public Picture roomy(double above, double beside) {
            return new Picture(new Source.Roomy(source, above, beside), chain, lights, paint, opacity, blend, depth);
        }

        public Picture through(Look look) {
            return new Picture(new Source.Looked(source, look), chain, lights, paint, opacity, blend, depth);
        }

        public Picture opacity(Curve c) {
            return new Picture(source, chain, lights, paint, c, blend, depth);
        }

        public Picture blend(Blend b) {
            return new Picture(source, chain, lights, paint, opacity, b, depth);
        }

        public Picture depth(double d) {
            return new Picture(source, chain, lights, paint, opacity, blend, d);
        }

        private static <T> List<T> joined(List<T> a, List<T> b) {
            List<T> all = new ArrayList<>(a);
            all.addAll(b);
            return all;
        }
    }

    /**
     * A drawing that is made anew for each frame.
     *
     * @param motion moves the whole drawing
     * @param soft blur of the whole drawing in short sides: near things out of focus
     * @param depth as for a picture
     */
    record Drawn(Sketch sketch, Motion motion, Curve opacity, Blend blend, double soft, double depth) implements Layer {
        public static Drawn of(Sketch sketch) {
            return new Drawn(sketch, Motion.still(), Curve.of(1), Blend.OVER, 0, 1);
        }

        /** Drawn in a moving frame of reference, for example on a head. */
        public Drawn riding(Motion m) {
            return new Drawn(sketch, m, opacity, blend, soft, depth);
        }

        public Drawn opacity(Curve c) {
            return new Drawn(sketch, motion, c, blend, soft, depth);
        }

        public Drawn blend(Blend b) {
            return new Drawn(sketch, motion, opacity, b, soft, depth);
        }

        public Drawn soft(double sigma) {
            return new Drawn(sketch, motion, opacity, blend, sigma, depth);
        }

        public Drawn depth(double d) {
            return new Drawn(sketch, motion, opacity, blend, soft, d);
        }
    }

    /**
     * Layers as one picture inside a shape: a film in a frame, a split screen, a page.
     *
     * @param clip visible part before motion
     */
    record Group(List<Layer> layers, Shape clip, List<Warp> chain, Curve opacity, List<Lens> lenses, double depth)
            implements Layer {
        public Group {
            layers = List.copyOf(layers);
            chain = List.copyOf(chain);
            lenses = List.copyOf(lenses);
        }

        public static Group of(Box frame, List<? extends Layer> layers) {
            return new Group(List.copyOf(layers), Shape.rect(frame), List.of(), Curve.of(1), List.of(), 1);
        }

        public Group clip(Shape s) {
            return new Group(layers, s, chain, opacity, lenses, depth);
        }

        public Group with(Warp... more) {
            return new Group(layers, clip, Picture.joined(chain, List.of(more)), opacity, lenses, depth);
        }

        public Group opacity(Curve c) {
            return new Group(layers, clip, chain, c, lenses, depth);
        }

        public Group through(Lens... more) {
            return new Group(layers, clip, chain, opacity, Picture.joined(lenses, List.of(more)), depth);
        }

        public Group depth(double d) {
            return new Group(layers, clip, chain, opacity, lenses, d);
        }
    }

    /** A look over everything drawn so far. */
    record Glass(Lens lens) implements Layer {}
}
