package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Two rows of hills with a small town between them, in the light of any hour, with windows to light. */
public final class HillTown {

    private static final Sprite GLOW = Bits.glow(Colour.rgb(0xFFC069).alpha(0.8));
    private static final int LIT = 34;

    private record House(Point foot, double wide, double tall, boolean tower) {}

    private HillTown() {}

    /** Two rows of hills with a town between, in the light of an hour. */
    public static Layer.Picture hills(Stage stage, Colour light) {
        double h = stage.height();
        Box box = new Box(-0.1, h * DaySky.HORIZON - 0.2, stage.width() + 0.1, h + 0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    ridge(pen, box, h * DaySky.HORIZON - 0.05, 0.05, 1.3, lit(Colour.rgb(0x93A0B4), light));
                    for (House house : town(stage)) {
                        house(pen, house, light);
                    }
                    ridge(pen, box, h * DaySky.HORIZON + 0.07, 0.025, 2.2, lit(Colour.rgb(0x5F7452), light));
                    ridge(pen, box, h * DaySky.HORIZON + 0.16, 0.03, 1.6, lit(Colour.rgb(0x3F5638), light));
                })
                .through(new Soft(0.004))
                .depth(0.7);
    }

    /** A colour seen in a coloured light. */
    private static Colour lit(Colour c, Colour light) {
        return Colour.rgb(((c.red() * light.red() / 255) << 16)
                | ((c.green() * light.green() / 255) << 8)
                | (c.blue() * light.blue() / 255));
    }

    private static void ridge(Pen pen, Box box, double y, double wave, double turns, Colour c) {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            double u = i / 24.0;
            line.add(new Point(
                    box.left() + box.width() * u,
                    y + wave * Math.sin(turns * 6.28 * u + y * 9) + wave * 0.3 * Math.sin(turns * 17 * u)));
        }
        pen.fill(
                Shape.smooth(line)
                        .line(box.right(), box.bottom())
                        .line(box.left(), box.bottom())
                        .close(),
                Ink.down(y - wave, y + 0.5, c.lighter(0.15), c, c.darker(0.3)));
    }

    private static List<House> town(Stage stage) {
        Rnd r = new Rnd(31);
        List<House> out = new ArrayList<>();
        double x = -0.04;
        while (x < stage.width() + 0.05) {
            double w = r.between(0.05, 0.085);
            boolean tower = r.chance(0.14);
            double y = stage.height() * DaySky.HORIZON + 0.075 + 0.012 * r.either();
            out.add(new House(new Point(x + w / 2, y), w, tower ? 0.17 : r.between(0.055, 0.1), tower));
            x += w + r.between(-0.012, 0.03);
        }
        return out;
    }

    private static void house(Pen pen, House h, Colour light) {
        Colour wall = lit(Colour.hsl(20 + 30 * Rnd.hash(7, (long) (h.foot().x() * 1000)), 0.25, 0.6), light);
        Colour tiles = lit(Colour.rgb(0xA8543E), light);
        Point f = h.foot();
        double half = h.wide() / 2;
        pen.rect(
                new Box(f.x() - half, f.y() - h.tall(), f.x() + half, f.y()),
                Ink.linear(f.plus(-half, 0), f.plus(half, 0), wall.lighter(0.15), wall.darker(0.2)));
        double roof = h.tower() ? 0.09 : 0.035;
        pen.fill(
                Shape.from(f.x() - half - 0.007, f.y() - h.tall())
                        .line(f.x(), f.y() - h.tall() - roof)
                        .line(f.x() + half + 0.007, f.y() - h.tall())
                        .close(),
                Ink.linear(f.plus(-half, 0), f.plus(half, 0), tiles, tiles.darker(0.35)));
    }

    /** Its windows: one after the other is lit from {@code start} on. */
    public static void windows(Pen pen, Stage stage, double start, double t) {
        Rnd r = new Rnd(90);
        List<House> town = town(stage);
        for (int i = 0; i < LIT; i++) {
            House h = town.get(r.index(town.size()));
            Point at = h.foot().plus((r.index(2) - 0.5) * h.wide() * 0.45, -0.018 - (h.tall() - 0.035) * r.unit());
            double on = Ease.OUT.of((t - start - 1.1 * r.unit()) / 0.12);
            if (on > 0) {
                pen.stamp(GLOW, at, 0.07, 0, 1, on * (0.75 + 0.1 * Math.sin(t * 7 + i)));
                pen.rect(
                        Box.around(at, 0.011, 0.015),
                        Ink.of(Colour.rgb(0xFFE9A8)).alpha(on));
            }
        }
    }
}
