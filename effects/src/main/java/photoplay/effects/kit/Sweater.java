package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;

/**
 * Drawn shoulders in a knitted sweater for a head whose photo ends near the chin. A person's roll-neck lies before the
 * neck and hides where the photo ends; a pet's head rests on it.
 *
 * @param neck middle of the collar's rim in the photo
 * @param unit about the height of the head, in the photo
 * @param collar half the width of the collar in units
 * @param pet rounder, and with a row of hearts
 */
public record Sweater(Point neck, double unit, double collar, Colour wool, boolean pet) {
    private static final Colour CREAM = Colour.rgb(0xFFF3E2);
    private static final Colour SHADE = Colour.rgb(0x2A0E1C);

    /** How far the sweater reaches to both sides, in units. */
    private static final double WIDE = 1.25;

    private static final double STITCH = 0.062;

    static Sweater of(Portrait p, Colour wool) {
        return CloseUp.fillsPhoto(p) ? below(CloseUp.oval(p), wool) : below(p, wool);
    }

    private static Sweater below(Box head, Colour wool) {
        return new Sweater(head.at(0.5, 0.93), head.width() / 2, 0.56, wool, true);
    }

    /** Whether the cut-out shows too little between the shoulders, as where clothes were taken for the backdrop. */
    static boolean hollow(Portrait p) {
        Face f = p.face();
        double unit = Couple.measure(f);
        double sum = 0;
        int n = 0;
        Point shoulders = p.body().at(Joint.LEFT_SHOULDER).lerp(p.body().at(Joint.RIGHT_SHOULDER), 0.5);
        for (double v = 0.4; v < 1.3; v += 0.1) {
            for (double u = -0.3; u < 0.35; u += 0.1) {
                double y = f.chin().y() + v * unit;
                if (y < p.height()) {
                    sum += p.matte().at(shoulders.x() + u * unit, y);
                    n++;
                }
            }
        }
        return n > 0 && sum < 0.7 * n;
    }

    private static Sweater below(Portrait p, Colour wool) {
        Face f = p.face();
        double unit = Couple.measure(f);
        double end = p.hasSubject() ? p.subject().box().bottom() : p.height();
        double y = Math.min(f.chin().y() + 0.13 * unit, end - 0.1 * unit);
        double left = edge(p, f.chin().x(), y, -1);
        double right = edge(p, f.chin().x(), y, 1);
        double half = (right - left) / 2 / unit;
        boolean hair = half > 0.36;
        Point neck = new Point(hair ? f.chin().x() : (left + right) / 2, y);
        return new Sweater(neck, unit, hair ? 0.34 : Math.clamp(half + 0.03, 0.26, 0.38), wool, false);
    }

    /** Where the subject ends on a row, from {@code x} to one side. */
    private static double edge(Portrait p, double x, double y, int side) {
        double reach = 0.6 * p.face().headWidth();
        for (double d = 0; d < reach; d += 0.01) {
            if (p.matte().at(x + side * d, y) < 0.5) {
                return x + side * d;
            }
        }
        return x + side * reach;
    }

    /** The farthest place of the subject beside a point, hair over a gap too. */
    private static double rim(Portrait p, Point from, int side) {
        double d = 1.2 * p.face().headWidth();
        while (d > 0
                && (from.x() + side * d < 0
                        || from.x() + side * d > p.width()
                        || p.matte().at(from.x() + side * d, from.y()) < 0.5)) {
            d -= 0.01;
        }
        return from.x() + side * d;
    }

    /** The end of the sweater, in the photo, unless something hides it earlier. */
    double bottom() {
        return neck.y() + 2.6 * unit;
    }

    /**
     * The sweater, moved as the body is.
     *
     * @param body the actor without what its face does
     * @param hidden height in the photo below which it is not seen
     */
    Layer.Picture picture(Actor body, double hidden) {
        return drawn(body, hidden, pet ? this::petSweater : this::sweater);
    }

    /** Its outline in one colour, {@code soft} units blurred. */
    Layer.Picture shadow(Actor body, double hidden, Colour colour, double soft) {
        return drawn(
                body,
                hidden,
                pen -> pen.fill(pet ? petBody() : torso(), Ink.of(colour).soft(soft)));
    }

    private interface Drawing {
        void on(Pen pen);
    }

    private Layer.Picture drawn(Actor body, double hidden, Drawing drawing) {
        Box box = new Box(
                neck.x() - WIDE * unit,
                neck.y() - 0.35 * unit,
                neck.x() + WIDE * unit,
                Math.clamp(hidden, neck.y() + 0.3 * unit, bottom()));
        Affine map = Affine.scale(unit, unit).then(Affine.move(neck));
        Sketch sketch = (pen, t) -> pen.within(map, () -> drawing.on(pen));
        return Layer.Picture.drawn(box, sketch).with(body.chain().toArray(new photoplay.stage.scene.Warp[0]));
    }

    /** What the collar and the shoulders leave of a person's photo. */
    Tucked tucked(Portrait p) {
        double end = p.hasSubject() ? p.subject().box().bottom() : p.height();
        Point mouth = p.face().mouth();
        return new Tucked(neck, unit, collar, end, rim(p, mouth, -1), rim(p, mouth, 1));
    }

    private Shape torso() {
        double c = 0.85 * collar;
        Shape s = Shape.from(-0.9, 3)
                .cubic(-0.92, 2, -0.95, 1.4, -0.92, 0.9)
                .cubic(-0.9, 0.6, -0.84, 0.42, -0.66, 0.32)
                .cubic(-0.54, 0.25, -0.4, 0.2, -c, 0.04);
        return s.line(c, 0.04)
                .cubic(0.4, 0.2, 0.54, 0.25, 0.66, 0.32)
                .cubic(0.84, 0.42, 0.9, 0.6, 0.92, 0.9)
                .cubic(0.95, 1.4, 0.92, 2, 0.9, 3)
                .close();
    }

    private void sweater(Pen pen) {
        Shape torso = torso();
        pen.fill(torso, Ink.down(0.1, 2.2, wool.lighter(0.16), wool, wool.darker(0.12), wool.darker(0.3)));
        pen.clipped(torso, () -> {
            knit(pen, 0, 0.6, 0.1, 2.4);
            cable(pen, -0.2);
            cable(pen, 0.2);
            for (int side = -1; side <= 1; side += 2) {
                sleeve(pen, side);
            }
            pen.stroke(torso, 0.3, Ink.of(wool.darker(0.75).alpha(0.25)).soft(0.1));
            pen.oval(
                    new Point(-0.1, 0.72),
                    0.6,
                    0.42,
                    Ink.radial(
                            new Point(-0.1, 0.72),
                            0.6,
                            wool.lighter(0.7).alpha(0.3),
                            wool.lighter(0.7).alpha(0)));
            pen.oval(
                    new Point(0, 0.3),
                    collar * 1.5,
                    0.26,
                    Ink.of(SHADE.alpha(0.5)).soft(0.08));
        });
        pen.stroke(torso, 0.012, Ink.of(wool.darker(0.55).alpha(0.5)).soft(0.006));
        pen.oval(
                new Point(0, 0.02),
                collar * 0.72,
                0.07,
                Ink.of(SHADE.alpha(0.5)).soft(0.05));
        roll(pen, collar, 0.24, 0.1);
    }

    /** An arm that hangs beside the chest, from the seam on. */
    private void sleeve(Pen pen, int side) {
        List<Point> seam = List.of(
                new Point(side * 0.3, 0.18),
                new Point(side * 0.46, 0.5),
                new Point(side * 0.55, 0.85),
                new Point(side * 0.58, 1.4),
                new Point(side * 0.6, 2.5));
        List<Point> outline = new ArrayList<>(seam);
        outline.add(new Point(side * 1.2, 2.5));
        outline.add(new Point(side * 1.2, 0.3));
        outline.add(new Point(side * 0.6, 0));
        pen.curve(seam, 0.13, Ink.of(SHADE.alpha(0.34)).soft(0.05));
        Shape arm = Shape.polygon(outline);
        pen.clipped(arm, () -> {
            pen.rect(
                    new Box(-1.3, 0, 1.3, 2.6),
                    Ink.across(
                            side * 0.42,
                            side * 0.95,
                            wool.darker(0.12),
                            wool.lighter(0.12),
                            wool.lighter(0.04),
                            wool.darker(0.42)));
            pen.rect(
                    new Box(-1.3, 0, 1.3, 2.6),
                    Ink.down(
                            0.2,
                            2.2,
                            wool.lighter(0.3).alpha(0.4),
                            wool.alpha(0),
                            wool.darker(0.6).alpha(0.4)));
            pen.within(Affine.turn(side * -7), () -> knit(pen, side * 0.82, 0.44, 0.1, 2.6));
            for (int i = 0; i < 4; i++) {
                double y = 0.78 + 0.34 * i;
                List<Point> fold = List.of(
                        new Point(side * 0.57, y), new Point(side * 0.7, y + 0.07), new Point(side * 0.86, y + 0.02));
                pen.curve(fold, 0.06, Ink.of(wool.darker(0.7).alpha(0.28)).soft(0.03));
            }
        });
        pen.curve(seam, 0.022, Ink.of(wool.darker(0.6).alpha(0.5)).soft(0.008));
        List<Point> lit = seam.stream().map(p -> p.plus(side * 0.028, 0)).toList();
        pen.curve(lit, 0.014, Ink.of(wool.lighter(0.5).alpha(0.5)).soft(0.006));
    }

    /** Columns of stitches round a middle, converging a little towards the neck. */
    private void knit(Pen pen, double middle, double half, double top, double bottom) {
        Ink dark = Ink.of(wool.darker(0.7).alpha(0.2));
        Ink light = Ink.of(wool.lighter(0.6).alpha(0.17));
        int n = (int) (half / STITCH) + 1;
        for (int i = -n; i <= n; i++) {
            for (double y = top; y < bottom; y += 0.8 * STITCH) {
                double k = 0.82 + 0.18 * Math.min(1, y / 0.9);
                double x = middle + i * STITCH * k;
                Point foot = new Point(x, y + 0.036);
                pen.line(new Point(x - 0.024 * k, y), foot, 0.011, dark);
                pen.line(new Point(x + 0.024 * k, y), foot, 0.011, dark);
                pen.line(new Point(x - 0.012 * k, y - 0.012), foot.plus(0.004, -0.014), 0.009, light);
            }
        }
    }

    /** Two strands that twist down the chest. */
    private void cable(Pen pen, double x) {
        pen.line(
                new Point(x, 0.2),
                new Point(x, 2.5),
                0.2,
                Ink.of(wool.darker(0.6).alpha(0.3)).soft(0.02));
        for (double y = 0.24; y < 2.5; y += 0.15) {
            for (int side = -1; side <= 1; side += 2) {
                List<Point> strand = List.of(
                        new Point(x + side * 0.055, y),
                        new Point(x + side * 0.045, y + 0.05),
                        new Point(x - side * 0.045, y + 0.12),
                        new Point(x - side * 0.055, y + 0.17));
                pen.curve(strand, 0.084, Ink.of(wool.darker(0.34)));
                pen.curve(strand, 0.066, Ink.of(wool.lighter(0.06)));
                List<Point> top =
                        strand.stream().map(p -> p.plus(-0.012, -0.01)).toList();
                pen.curve(top, 0.022, Ink.of(wool.lighter(0.45).alpha(0.7)).soft(0.006));
            }
        }
    }

    /** A ribbed collar, rolled over, {@code high} at its sides and hanging by {@code sag} in the middle. */
    private void roll(Pen pen, double half, double high, double sag) {
        Shape roll = Shape.from(-half, -0.04)
                .quad(0, 2 * sag, half, -0.04)
                .cubic(half + 0.09, 0, half + 0.08, high, half - 0.01, high + 0.01)
                .quad(0, high + 2 * sag + 0.04, -half + 0.01, high + 0.01)
                .cubic(-half - 0.08, high, -half - 0.09, 0, -half, -0.04)
                .close();
        pen.within(
                Affine.move(0, 0.035),
                () -> pen.fill(roll, Ink.of(SHADE.alpha(0.45)).soft(0.035)));
        pen.fill(
                roll,
                Ink.down(
                        -0.05,
                        high + sag + 0.04,
                        wool.darker(0.2),
                        wool.lighter(0.24),
                        wool.lighter(0.08),
                        wool.darker(0.16),
                        wool.darker(0.42)));
        pen.clipped(roll, () -> {
            int ribs = (int) (half / 0.034);
            for (int i = -ribs; i <= ribs; i++) {
                double a = Math.toRadians(88.0 * i / ribs);
                double x = (half + 0.05) * Math.sin(a);
                double down = sag * Math.cos(a);
                Shape rib = Shape.from(x * 0.95, down - 0.06)
                        .quad(x * 1.06, down + high * 0.5, x * 0.97, down + high + 0.06);
                pen.stroke(rib, 0.02, Ink.of(wool.darker(0.7).alpha(0.42)).soft(0.007));
                pen.within(
                        Affine.move(0.019, 0),
                        () -> pen.stroke(
                                rib,
                                0.012,
                                Ink.of(wool.lighter(0.6).alpha(0.34)).soft(0.005)));
            }
            pen.stroke(roll, 0.12, Ink.of(wool.darker(0.8).alpha(0.3)).soft(0.04));
            pen.stroke(
                    Shape.from(-half * 0.9, 0.02).quad(0, 2 * sag + 0.1, half * 0.9, 0.02),
                    0.05,
                    Ink.of(wool.lighter(0.7).alpha(0.4)).soft(0.02));
        });
        pen.stroke(roll, 0.01, Ink.of(wool.darker(0.6).alpha(0.5)).soft(0.004));
    }

    private Shape petBody() {
        return Shape.from(-1.02, 3)
                .cubic(-1.06, 1.7, -1.07, 0.95, -0.88, 0.46)
                .cubic(-0.76, 0.22, -0.6, 0.1, -0.44, -0.1)
                .line(0.44, -0.1)
                .cubic(0.6, 0.1, 0.76, 0.22, 0.88, 0.46)
                .cubic(1.07, 0.95, 1.06, 1.7, 1.02, 3)
                .close();
    }

    private void petSweater(Pen pen) {
        Shape body = petBody();
        pen.fill(body, Ink.down(0, 1.9, wool.lighter(0.14), wool, wool.darker(0.14), wool.darker(0.3)));
        pen.clipped(body, () -> {
            knit(pen, 0, 1.1, 0.1, 2.3);
            for (int side = -1; side <= 1; side += 2) {
                List<Point> leg = List.of(
                        new Point(side * 0.62, 0.45),
                        new Point(side * 0.66, 0.8),
                        new Point(side * 0.6, 1.3),
                        new Point(side * 0.56, 2.4));
                pen.curve(leg, 0.1, Ink.of(SHADE.alpha(0.34)).soft(0.045));
            }
            hearts(pen, 0.66);
            hearts(pen, 1.42);
            pen.stroke(body, 0.36, Ink.of(wool.darker(0.75).alpha(0.4)).soft(0.11));
            pen.oval(new Point(0, 0.3), 0.7, 0.3, Ink.of(SHADE.alpha(0.45)).soft(0.08));
        });
        pen.stroke(body, 0.014, Ink.of(wool.darker(0.55).alpha(0.5)).soft(0.006));
        roll(pen, collar, 0.24, 0.12);
        pen.oval(
                new Point(0, -0.02),
                collar * 0.95,
                0.13,
                Ink.of(SHADE.alpha(0.5)).soft(0.06));
    }

    /** A row of knitted hearts between two stripes, round the body. */
    private static void hearts(Pen pen, double y) {
        for (double edge : new double[] {-0.16, 0.16}) {
            pen.curve(
                    List.of(
                            new Point(-1.25, y + edge - 0.12),
                            new Point(0, y + edge + 0.06),
                            new Point(1.25, y + edge - 0.12)),
                    0.035,
                    Ink.of(CREAM.alpha(0.85)));
        }
        for (int i = -3; i <= 3; i++) {
            double a = Math.toRadians(27 * i);
            Point at = new Point(1.02 * Math.sin(a), y + 0.05 - 0.13 * (1 - Math.cos(a)));
            pen.within(
                    Affine.scale(0.4 + 0.6 * Math.cos(a), 1).then(Affine.move(at)),
                    () -> pen.fill(Shape.heart(Point.ORIGIN, 0.085), Ink.of(CREAM)));
        }
    }
}
