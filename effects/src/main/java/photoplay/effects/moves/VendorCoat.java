package photoplay.effects.moves;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** A market vendor's blue coat with a towel round the neck, for faces without a body. Drawn in heads. */
record VendorCoat(Face face) {
    static final Colour BLUE = Colour.rgb(0x2F4C8F);
    private static final Colour TOWEL = Colour.rgb(0xF4F1EA);

    private Affine onNeck() {
        double k = Math.max(face.faceWidth(), 0.56 * face.headHeight());
        return Affine.place(face.chin().plus(0, -0.04 * k), 0, k, k);
    }

    private Layer.Picture drawn(Box inHeads, java.util.function.Consumer<Pen> sketch) {
        Affine map = onNeck();
        Point a = map.apply(inHeads.at(0, 0));
        Point b = map.apply(inHeads.at(1, 1));
        return Layer.Picture.drawn(
                new Box(a.x(), a.y(), b.x(), b.y()), (pen, t) -> pen.within(map, () -> sketch.accept(pen)));
    }

    /** Shoulders and the back of the collar. */
    Layer.Picture behind() {
        return drawn(new Box(-1.75, -0.3, 1.75, 3), VendorCoat::coat);
    }

    /** The towel, over the photo's lower edge. */
    Layer.Picture before() {
        return drawn(new Box(-1.2, -0.3, 1.2, 1.9), VendorCoat::towel);
    }

    private static void coat(Pen pen) {
        Shape form = Shape.from(-0.3, 0.1)
                .cubic(-0.9, 0.34, -1.35, 0.4, -1.5, 1)
                .line(-1.66, 3)
                .line(1.66, 3)
                .line(1.5, 1)
                .cubic(1.35, 0.4, 0.9, 0.34, 0.3, 0.1)
                .close();
        pen.fill(
                form,
                Ink.across(
                        -1.6, 1.6, BLUE.darker(0.55), BLUE, BLUE.lighter(0.14), BLUE.lighter(0.05), BLUE.darker(0.6)));
        pen.clipped(form, () -> {
            for (int side : new int[] {-1, 1}) {
                pen.curve(
                        List.of(new Point(side * 1.12, 0.7), new Point(side * 1.05, 1.4), new Point(side * 1.2, 2.4)),
                        0.1,
                        Ink.of(BLUE.darker(0.6).alpha(0.5)).soft(0.05));
                for (int i = 0; i < 3; i++) {
                    pen.curve(
                            List.of(
                                    new Point(side * (0.6 + 0.2 * i), 0.6 + 0.35 * i),
                                    new Point(side * (0.75 + 0.1 * i), 0.9 + 0.4 * i),
                                    new Point(side * (0.6 + 0.1 * i), 1.4 + 0.4 * i)),
                            0.06,
                            Ink.of(BLUE.darker(0.5).alpha(0.4)).soft(0.04));
                }
                Shape band = Shape.ribbon(
                        List.of(
                                new Point(side * 0.52, 0.1),
                                new Point(side * 0.46, 0.7),
                                new Point(side * 0.2, 1.5),
                                new Point(side * 0.16, 3)),
                        i -> 0.26);
                pen.fill(band, Ink.across(-0.6, 0.6, Colour.rgb(0xC63A40), Colour.rgb(0xE85A54), Colour.rgb(0x9C2A34)));
                pen.stroke(band, 0.02, Ink.of(Colour.rgb(0x6A1A24)));
            }
            pen.fill(
                    Shape.from(-0.4, 0.1)
                            .line(0.4, 0.1)
                            .line(0.04, 1.3)
                            .line(-0.04, 1.3)
                            .close(),
                    Ink.down(0.1, 1.3, Colour.rgb(0xD8D2C8), Colour.rgb(0xFFFFFF)));
        });
    }

    private static void towel(Pen pen) {
        for (int side : new int[] {-1, 1}) {
            Shape end = Shape.ribbon(
                    List.of(
                            new Point(side * 0.3, 0.4),
                            new Point(side * 0.34, 0.9),
                            new Point(side * 0.4, 1.35),
                            new Point(side * 0.42, 1.7)),
                    i -> 0.3 + 0.03 * i);
            pen.fill(end, Ink.across(side * 0.2, side * 0.6, TOWEL, TOWEL.darker(0.12), TOWEL.darker(0.3)));
            pen.stroke(end, 0.02, Ink.of(Colour.rgb(0x8A8478).alpha(0.7)));
            for (int i = 0; i < 2; i++) {
                double y = 1.4 + 0.1 * i;
                pen.line(new Point(side * 0.26, y), new Point(side * 0.57, y), 0.035, Ink.of(0x3A62B8));
            }
        }
        Point[] way = {
            new Point(-0.68, -0.1),
            new Point(-0.54, 0.26),
            new Point(-0.24, 0.44),
            new Point(0, 0.47),
            new Point(0.24, 0.44),
            new Point(0.54, 0.26),
            new Point(0.68, -0.1)
        };
        Shape roll = Shape.ribbon(List.of(way), i -> 0.2 + 0.05 * Math.min(i, 6 - i));
        pen.stroke(roll, 0.03, Ink.of(Colour.rgb(0x8A8478)));
        pen.fill(roll, Ink.down(0, 0.6, TOWEL, Colour.WHITE, TOWEL.darker(0.28)));
        pen.clipped(roll, () -> {
            for (int i = -8; i <= 8; i++) {
                double y = 0.42 - 0.5 * Math.pow(i / 8.0, 2);
                pen.line(
                        new Point(0.11 * i - 0.05, y - 0.16),
                        new Point(0.11 * i + 0.07, y + 0.2),
                        0.022,
                        Ink.of(TOWEL.darker(0.35).alpha(0.55)));
            }
        });
        pen.oval(
                new Point(0.02, 0.47),
                0.17,
                0.15,
                Ink.radial(new Point(-0.03, 0.42), 0.22, Colour.WHITE, TOWEL, TOWEL.darker(0.3)));
        pen.line(
                new Point(-0.1, 0.42),
                new Point(0.1, 0.56),
                0.02,
                Ink.of(TOWEL.darker(0.4).alpha(0.6)));
    }
}
