package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Skies down to a horizon: golden hour, dusk, night with its milky way; and clouds for day and dusk. */
public final class DaySky {
    /** Share of the frame above the horizon. */
    public static final double HORIZON = 0.66;

    /** The colours of a sky from its top to the horizon. */
    public record Hour(Colour top, Colour high, Colour low, Colour rim) {}

    public static final Hour GOLDEN =
            new Hour(Colour.rgb(0x4F8FD8), Colour.rgb(0x8FBDE8), Colour.rgb(0xFBE0A6), Colour.rgb(0xFFC765));

    public static final Hour DUSK =
            new Hour(Colour.rgb(0x3A2A6A), Colour.rgb(0xA2417A), Colour.rgb(0xFF7438), Colour.rgb(0xFFC04A));

    public static final Hour DARK =
            new Hour(Colour.rgb(0x050A24), Colour.rgb(0x0D1B48), Colour.rgb(0x233F7E), Colour.rgb(0x4A64A2));

    /** Shadow of a cloud, to run over what stands below; 1.6 times as wide as high. */
    public static final Sprite SHADE = Sprite.drawn(1.6, (pen, t) -> {
        for (double[] b : new double[][] {{-0.3, 0.02, 0.46}, {0.05, -0.08, 0.42}, {0.36, 0.06, 0.4}}) {
            Point c = new Point(b[0], b[1]);
            pen.circle(
                    c,
                    b[2],
                    Ink.radial(
                            c,
                            b[2],
                            Colour.rgb(0x0A1730).alpha(0.5),
                            Colour.rgb(0x0A1730).alpha(0.34),
                            Colour.rgb(0x0A1730).alpha(0)));
        }
    });

    private static final List<Sprite> WHITE = List.of(cloud(3, false), cloud(8, false), cloud(21, false));
    private static final List<Sprite> RED = List.of(cloud(3, true), cloud(8, true), cloud(21, true));

    private DaySky() {}

    /** The sky down to the horizon; below it the photo's own ground shines through. */
    public static Layer.Picture heaven(Stage stage, Hour sky) {
        Box box = new Box(-0.1, -0.1, stage.width() + 0.1, stage.height() * (HORIZON + 0.06));
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(box, Ink.linear(box.at(0, 0), box.at(0, 1), sky.top(), sky.high(), sky.low(), sky.rim()));
                    if (sky.equals(DARK)) {
                        milkyWay(pen, stage);
                    }
                })
                .depth(0.6);
    }

    private static void milkyWay(Pen pen, Stage stage) {
        Rnd r = new Rnd(12);
        for (int i = 0; i < 260; i++) {
            double k = r.unit();
            Point at = stage.at(k * 1.1 - 0.05, 0.5 - 0.46 * k).plus(0.07 * r.bell(), 0.07 * r.bell());
            double size = r.between(0.02, 0.07);
            pen.circle(
                    at,
                    size,
                    Ink.radial(
                            at,
                            size,
                            Colour.rgb(0x9DB0FF).alpha(0.06),
                            Colour.rgb(0xC08AE0).alpha(0)));
            pen.circle(at, 0.0012, Ink.of(Colour.WHITE.alpha(r.between(0.2, 0.7))));
        }
    }

    /** A flat heap of cloud, white or lit from below by the dusk; each {@code seed} has its own form. Keep it. */
    private static Sprite cloud(long seed, boolean dusk) {
        Colour top = dusk ? Colour.rgb(0x6A4478) : Colour.WHITE;
        Colour low = dusk ? Colour.rgb(0xFFA05A) : Colour.rgb(0xC4D2E6);
        return Sprite.drawn(3.4, (pen, t) -> {
                    Rnd r = new Rnd(seed);
                    Ink ink = Ink.down(-0.3, 0.3, top, low);
                    for (int i = 0; i < 22; i++) {
                        double u = r.either();
                        double size = 0.06 + 0.2 * (1 - u * u) * r.unit();
                        pen.oval(new Point(1.3 * u, 0.22 - size), size * 1.5, size, ink);
                    }
                    pen.oval(new Point(0, 0.2), 1.4, 0.05, ink);
                })
                .soft(0.035);
    }

    /** Clouds in time-lapse: white by {@code day}, lit from below at {@code dusk}; each 0 clear to 1. */
    public static void clouds(Pen pen, Stage stage, double day, double dusk, double t) {
        if (day <= 0 && dusk <= 0) {
            return;
        }
        Rnd r = new Rnd(4);
        for (int i = 0; i < 7; i++) {
            double depth = r.between(0.5, 1);
            double span = stage.width() + 1.2;
            double x = (r.unit() * span + 0.42 * depth * t) % span - 0.6;
            Point at = new Point(x, stage.height() * (0.07 + 0.085 * i));
            double size = 0.11 + 0.1 * depth;
            int kind = i % 3;
            if (dusk < 1) {
                pen.stamp(WHITE.get(kind), at, size, 0, 1, 0.9 * day * (1 - dusk));
            }
            pen.stamp(RED.get(kind), at, size, 0, 1, 0.9 * dusk);
        }
    }
}
