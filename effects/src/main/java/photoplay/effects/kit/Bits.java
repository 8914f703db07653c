package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;

/** Small sprites for emitters: flakes, paper, sparks, puffs, petals. All are one unit high. */
public final class Bits {
    /** Party colours. */
    public static final List<Colour> PARTY =
            List.of(Colour.tones(0xFF4D6D, 0xFFB703, 0x3DDC97, 0x3A86FF, 0xB15EFF, 0xFF7F11));

    private static final Point O = Point.ORIGIN;

    /** A round soft snow flake. */
    public static final Sprite FLAKE = Sprite.drawn(
            1,
            (pen, t) -> pen.circle(
                    O, 0.5, Ink.radial(O, 0.5, Colour.WHITE, Colour.WHITE.alpha(0.85), Colour.WHITE.alpha(0))));

    /** A crystal with six arms. */
    public static final Sprite CRYSTAL = Sprite.drawn(1, (pen, t) -> {
        for (int i = 0; i < 6; i++) {
            Point tip = Point.polar(0.46, i * 60 - 90);
            pen.line(O, tip, 0.05, Ink.of(Colour.WHITE));
            for (double side : new double[] {-45, 45}) {
                Point at = tip.times(0.6);
                pen.line(at, at.plus(Point.polar(0.16, i * 60 - 90 + side)), 0.04, Ink.of(Colour.WHITE));
            }
        }
    });

    /** The same sprite for the same wish, so that one asked for in every frame is still baked once. */
    private static final Map<List<Object>, Sprite> KEPT = Collections.synchronizedMap(new HashMap<>());

    private Bits() {}

    private static Sprite kept(String name, Colour c, double width, Sketch sketch) {
        return kept(List.of(name, c), width, sketch);
    }

    private static Sprite kept(List<Object> wish, double width, Sketch sketch) {
        return Objects.requireNonNull(KEPT.computeIfAbsent(wish, k -> Sprite.drawn(width, sketch)));
    }

    /** Paper of one colour with a lighter fold. */
    public static Sprite paper(Colour c) {
        return kept("paper", c, 0.7, (pen, t) -> {
            pen.rect(
                    new Box(-0.3, -0.45, 0.3, 0.45),
                    Ink.linear(new Point(-0.3, -0.45), new Point(0.3, 0.45), c.lighter(0.35), c, c.darker(0.25)));
        });
    }

    /** Confetti in the party colours. */
    public static Sprite[] confetti() {
        return PARTY.stream().map(Bits::paper).toArray(Sprite[]::new);
    }

    /** A curled paper streamer. */
    public static Sprite streamer(Colour c) {
        return kept("streamer", c, 0.5, (pen, t) -> {
            List<Point> p = new ArrayList<>();
            for (int i = 0; i <= 16; i++) {
                p.add(new Point(0.16 * Math.sin(i * 1.25), -0.46 + i * 0.0575));
            }
            pen.curve(p, 0.07, Ink.of(c.darker(0.2)));
            pen.curve(p, 0.04, Ink.of(c.lighter(0.25)));
        });
    }

    /** A point of light with a hot core. */
    public static Sprite spark(Colour c) {
        return kept("spark", c, 1, (pen, t) -> {
            pen.circle(O, 0.5, Ink.glow(O, 0.5, c));
            pen.circle(O, 0.13, Ink.radial(O, 0.13, Colour.WHITE, Colour.WHITE, c.lighter(0.6)));
        });
    }

    /** A four-pointed glint. */
    public static Sprite glint(Colour c) {
        return kept("glint", c, 1, (pen, t) -> {
            pen.circle(O, 0.3, Ink.glow(O, 0.3, c));
            pen.fill(Shape.star(O, 4, 0.5, 0.16, 0), Ink.radial(O, 0.5, Colour.WHITE, c.lighter(0.5), c));
        });
    }

    /** A round-pointed star with a bevel. */
    public static Sprite star(Colour c) {
        return kept("star", c, 1, (pen, t) -> {
            pen.fill(Shape.star(O, 5, 0.48, 0.5, 0), Ink.of(c.darker(0.35)));
            pen.fill(
                    Shape.star(O, 5, 0.43, 0.52, 0),
                    Ink.linear(new Point(-0.3, -0.4), new Point(0.3, 0.4), c.lighter(0.5), c, c.darker(0.15)));
        });
    }

    /** A glossy heart. */
    public static Sprite heart(Colour c) {
        return kept("heart", c, 1.1, (pen, t) -> {
            pen.fill(
                    Shape.heart(new Point(0, 0.02), 0.42),
                    Ink.radial(new Point(-0.12, -0.18), 0.7, c.lighter(0.45), c, c.darker(0.35)));
            pen.oval(new Point(-0.19, -0.2), 0.09, 0.06, Ink.of(Colour.WHITE.alpha(0.65)));
        });
    }

    /** A cloud of smoke or dust, lumpy and soft; each {@code seed} has its own form. */
    public static Sprite puff(Colour c, long seed) {
        return kept("puff " + seed, c, 1.1, (pen, t) -> {
            Rnd r = new Rnd(seed);
            for (int i = 0; i < 9; i++) {
                Point at = Point.polar(0.24 * Math.sqrt(r.unit()), r.unit() * 360);
                double size = r.between(0.15, 0.26);
                pen.circle(
                        at,
                        size,
                        Ink.radial(
                                at.plus(-size * 0.2, -size * 0.3),
                                size * 1.2,
                                c.lighter(0.2).alpha(0.5),
                                c.alpha(0.35),
                                c.darker(0.15).alpha(0)));
            }
        });
    }

    /** A petal with a vein of light. */
    public static Sprite petal(Colour c) {
        return kept(
                "petal",
                c,
                0.7,
                (pen, t) -> pen.fill(
                        Shape.from(0, 0.46)
                                .cubic(-0.45, 0.15, -0.3, -0.5, 0, -0.42)
                                .cubic(0.3, -0.5, 0.45, 0.15, 0, 0.46)
                                .close(),
                        Ink.down(0.46, -0.45, c.darker(0.2), c, c.lighter(0.4))));
    }

    /** A leaf with a rib. */
    public static Sprite leaf(Colour c) {
        return kept("leaf", c, 0.6, (pen, t) -> {
            pen.fill(
                    Shape.from(0, 0.48)
                            .cubic(-0.36, 0.1, -0.22, -0.36, 0, -0.48)
                            .cubic(0.22, -0.36, 0.36, 0.1, 0, 0.48)
                            .close(),
                    Ink.across(-0.2, 0.2, c.darker(0.15), c, c.lighter(0.2)));
            pen.line(new Point(0, 0.48), new Point(0, -0.3), 0.025, Ink.of(c.darker(0.35)));
        });
    }

    /** A soap bubble. */
    public static Sprite bubble() {
        return Sprite.drawn(1, (pen, t) -> {
            pen.circle(
                    O,
                    0.47,
                    Ink.radial(
                            O,
                            0.47,
                            Colour.WHITE.alpha(0.02),
                            Colour.WHITE.alpha(0.05),
                            Colour.rgb(0xB6E6FF).alpha(0.5)));
            pen.stroke(Shape.circle(O, 0.46), 0.02, Ink.sweep(O, Colour.tones(0xFFB3EC, 0xB3F0FF, 0xFFF6B3, 0xFFB3EC)));
            pen.oval(new Point(-0.18, -0.22), 0.1, 0.06, Ink.of(Colour.WHITE.alpha(0.8)));
        });
    }

    /** A disc of light out of focus, as small lamps give behind a portrait. */
    public static Sprite bokeh(Colour c) {
        return kept("bokeh", c, 1, (pen, t) -> {
            pen.circle(O, 0.48, Ink.radial(O, 0.48, c.alpha(0.5), c.alpha(0.55), c.alpha(0.75)));
            pen.stroke(Shape.circle(O, 0.46), 0.03, Ink.of(c.lighter(0.4).alpha(0.6)));
        });
    }

    /** A soft dark oval: a thing's shadow where it touches. */
    public static Sprite shadow() {
        return disc(Colour.BLACK.alpha(0.6), Colour.BLACK.alpha(0.35), Colour.BLACK.alpha(0));
    }

    /** A round light that fades out to its edge. */
    public static Sprite glow(Colour c) {
        return kept("glow", c, 1, (pen, t) -> pen.circle(O, 0.5, Ink.glow(O, 0.5, c)));
    }

    /** A round spot in these colours from its middle to its edge; soft if the last one is clear. */
    public static Sprite disc(Colour... fromMiddle) {
        return kept(
                List.of("disc", List.of(fromMiddle)),
                1,
                (pen, t) -> pen.circle(O, 0.5, Ink.radial(O, 0.5, fromMiddle)));
    }
}
