package photoplay.effects.kit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Sun, with its blades of light and its ghosts in a lens, and moon. */
public final class SunAndMoon {

    /** The sun in its glow. */
    private static final Sprite SUN = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.radial(
                        Point.ORIGIN,
                        0.5,
                        Colour.rgb(0xFFF3C4).alpha(0.95),
                        Colour.rgb(0xFFD277).alpha(0.5),
                        Colour.rgb(0xFFA03C).alpha(0.2),
                        Colour.rgb(0xFF8020).alpha(0)));
        pen.circle(Point.ORIGIN, 0.15, Ink.radial(Point.ORIGIN, 0.15, Colour.tones(0xFFFFFF, 0xFFFFFF, 0xFFF1BE)));
    });

    /** The full moon in its glow, with its seas; one unit high, glow and all. */
    public static final Sprite MOON = Sprite.drawn(1, (pen, t) -> {
        Point o = Point.ORIGIN;
        pen.circle(o, 0.5, Ink.glow(o, 0.5, Colour.rgb(0xAFC8FF).alpha(0.75)));
        pen.circle(o, 0.23, Ink.radial(new Point(-0.06, -0.07), 0.34, Colour.tones(0xFFFEF2, 0xF3EFD8, 0xC6C7CE)));
        for (double[] c : new double[][] {
            {0.07, -0.08, 0.055}, {-0.09, 0.04, 0.07}, {0.06, 0.1, 0.04}, {-0.04, -0.13, 0.03}, {0.13, 0.03, 0.03}
        }) {
            pen.circle(new Point(c[0], c[1]), c[2], Ink.of(Colour.rgb(0xB9BAC6).alpha(0.5)));
        }
    });

    /** A star of light over the sun where it looks into the lens. */
    private static final Sprite FLARE = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.5,
                Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFFF2CC).alpha(0.9)));
        pen.fill(
                Shape.star(Point.ORIGIN, 8, 0.5, 0.07, 11),
                Ink.radial(Point.ORIGIN, 0.5, Colour.WHITE, Colour.rgb(0xFFF0C4).alpha(0.4), Colour.CLEAR));
    });

    /** A disc of light that the lens throws on the line through its middle. */
    private static final Sprite GHOST = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.48,
                Ink.radial(
                        Point.ORIGIN,
                        0.48,
                        Colour.rgb(0xFFE0A0).alpha(0.1),
                        Colour.rgb(0xFFC27A).alpha(0.25),
                        Colour.rgb(0xFF9A70).alpha(0.5)));
    });

    private SunAndMoon() {}

    /** Blades of light round the sun, up to 0.72 short sides long; {@code shown} 0 to 1. */
    public static void rays(Pen pen, Point sun, double t, double shown) {
        for (int i = 0; i < 15; i++) {
            double a = i * 24 + 14 * t + 8 * Math.sin(i * 5.0);
            double half = 1.6 + 1.4 * Rnd.hash(5, i);
            double reach = (0.42 + 0.3 * Rnd.hash(6, i)) * (0.9 + 0.1 * Math.sin(3 * t + i));
            Point end = sun.plus(Point.polar(reach, a));
            pen.fill(
                    Shape.polygon(List.of(
                            sun, sun.plus(Point.polar(reach, a - half)), sun.plus(Point.polar(reach, a + half)))),
                    Ink.linear(
                                    sun,
                                    end,
                                    Colour.rgb(0xFFF3CC).alpha(0.75),
                                    Colour.rgb(0xFFD88A).alpha(0))
                            .alpha(shown));
        }
    }

    /**
     * The sun, which grows and reddens as it sinks.
     *
     * @param low 0 high in the sky, 1 at the horizon
     * @param shown 0 to 1
     */
    public static void sun(Pen pen, Point at, double low, double shown) {
        pen.stamp(SUN, at, 0.62 + 0.3 * low, 0, 1, shown);
        if (low > 0) {
            double r = 0.153 * (0.62 + 0.3 * low);
            pen.circle(
                    at,
                    r,
                    Ink.linear(at.plus(0, -r), at.plus(0, r), Colour.tones(0xFFF0B0, 0xFF9A3C, 0xFF4E34))
                            .alpha(low * shown));
        }
    }

    /**
     * The star of a sun that looks into the lens, and four ghosts of it on the line through the lens's centre.
     *
     * @param star strength of the star, 0 to 1
     * @param ghosts strength of the ghosts, 0 to 1
     */
    public static void flare(Pen pen, Point sun, Point centre, double star, double ghosts) {
        pen.stamp(FLARE, sun, 0.5, 0, 1, star);
        double[] place = {0.35, 0.62, 1.25, 1.55};
        double[] size = {0.05, 0.09, 0.07, 0.16};
        for (int i = 0; i < place.length; i++) {
            Point at = sun.lerp(centre, place[i]);
            pen.stamp(GHOST, at, size[i], 0, 1, ghosts);
        }
    }

    /** A place for the moon that the subject leaves free, as near the viewer's left shoulder as there is. */
    public static Point freeSky(Actor actor, Stage stage) {
        Portrait photo = actor.portrait();
        Point side = actor.spot(photo.face().local(-0.9, -0.25)).at(5);
        Box sky = new Box(0.13, stage.height() * 0.24, stage.width() * 0.87, stage.height() * 0.42);
        Point wanted =
                new Point(Math.clamp(side.x(), sky.left(), sky.right()), Math.clamp(side.y(), sky.top(), sky.bottom()));
        List<Point> body = IntStream.range(0, 32 * 32)
                .mapToObj(i -> photo.at((i % 32 + 0.5) / 32, (Math.floorDiv(i, 32) + 0.5) / 32))
                .filter(p -> photo.hasSubject() && photo.matte().at(p.x(), p.y()) > 0.5)
                .map(p -> actor.spot(p).at(5))
                .toList();
        return IntStream.range(0, 17 * 5)
                .mapToObj(i -> sky.at(i % 17 / 16.0, Math.floorDiv(i, 17) / 4.0))
                .min(Comparator.comparingDouble(p -> p.distance(wanted)
                        + 0.06 * body.stream().filter(b -> b.distance(p) < 0.12).count()))
                .orElse(wanted);
    }
}
