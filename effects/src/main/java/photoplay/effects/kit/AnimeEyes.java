package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Visage;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;

/**
 * Large drawn eyes over those of a seen face: graded iris, two highlights, heavy lashes. To be painted on an actor whose
 * picture went through {@link photoplay.stage.lens.Anime}.
 *
 * @param iris colour of the photo's eyes, made clear
 * @param skin paint of the lids
 * @param lash colour of lashes
 */
public record AnimeEyes(Face face, Colour iris, Colour skin, Colour lash) {

    /** The eyes of every face seen, largest first. */
    public static List<AnimeEyes> all(Portrait photo) {
        return photo.faces().stream()
                .filter(f -> f.seen() && f.headWidth() > 0.06)
                .map(f -> of(photo, f))
                .toList();
    }

    private static AnimeEyes of(Portrait photo, Face f) {
        Colour hair = Colour.rgb(photo.palette().hair());
        return new AnimeEyes(
                f,
                clear(photo, f),
                new Visage(f, Colour.rgb(photo.palette().skin())).paint(),
                hair.mix(Colour.rgb(0x2A1420), 0.82));
    }

    /** What colour the photo's eyes have; brown where they hardly show. */
    private static Colour clear(Portrait photo, Face f) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (Point eye : List.of(f.leftEye(), f.rightEye())) {
            for (double dx : new double[] {-0.16, 0.16}) {
                int c = pixel(photo.photo(), eye.plus(dx * f.eyeWidth(), 0.03 * f.eyeWidth()));
                red += (c >> 16) & 255;
                green += (c >> 8) & 255;
                blue += c & 255;
            }
        }
        double max = Math.max(red, Math.max(green, blue));
        double min = Math.min(red, Math.min(green, blue));
        if (max - min < 0.09 * max) {
            return max < 4 * 105 ? Colour.hsl(22, 0.5, 0.27) : Colour.hsl(214, 0.42, 0.44);
        }
        double span = max - min;
        double hue = max == red
                ? 60 * (green - blue) / span
                : max == green ? 120 + 60 * (blue - red) / span : 240 + 60 * (red - green) / span;
        boolean cool = hue > 70 && hue < 260;
        return cool ? Colour.hsl(hue, 0.55, 0.45) : Colour.hsl(26, 0.62, 0.38);
    }

    private static int pixel(Raster r, Point p) {
        double unit = Math.min(r.width(), r.height());
        long x = (long) Math.clamp(p.x() * unit, 0, r.width() - 1.0);
        long y = (long) Math.clamp(p.y() * unit, 0, r.height() - 1.0);
        return r.at(x, y);
    }

    /**
     * The eyes as they follow the actor.
     *
     * @param target what they look at, in the frame
     * @param closed 0 open, 1 closed, 2 closed in laughter
     * @param wide 1 as usual, more is wider
     * @param tremble strength of the highlights' trembling
     */
    public Sketch on(Actor actor, Spot target, Curve closed, Curve wide, Curve tremble) {
        List<Point> left = face.upperEdge(Face.Feature.LEFT_EYE);
        List<Point> right = face.upperEdge(Face.Feature.RIGHT_EYE);
        return (pen, t) -> {
            eye(
                    pen,
                    actor,
                    left.getFirst(),
                    left.getLast(),
                    true,
                    target.at(t),
                    closed.at(t),
                    wide.at(t),
                    tremble.at(t),
                    t);
            eye(
                    pen,
                    actor,
                    right.getFirst(),
                    right.getLast(),
                    false,
                    target.at(t),
                    closed.at(t),
                    wide.at(t),
                    tremble.at(t),
                    t);
        };
    }

    private void eye(
            Pen pen,
            Actor actor,
            Point from,
            Point to,
            boolean outerLeft,
            Point target,
            double closed,
            double wide,
            double tremble,
            double t) {
        Point a = actor.spot(from).at(t);
        Point b = actor.spot(to).at(t);
        Point x = b.minus(a).times(0.5 * 1.17);
        double grown = actor.onHead().affine(t).zoom() / actor.portrait().face().headWidth();
        double size = Math.max(x.length(), 0.068 * grown * face.headWidth());
        x = x.unit().times(size);
        Point y = new Point(-x.y(), x.x());
        Point mid = a.lerp(b, 0.5).plus(y.times(0.02));
        int out = outerLeft ? -1 : 1;
        Affine place = new Affine(out * x.x(), out * x.y(), y.x(), y.y(), mid.x(), mid.y());
        Point look = place.inverse().apply(target);
        double far = Math.max(1, look.length() / 2.2);
        Point gaze = new Point(look.x() / far * 0.15, Math.clamp(look.y() / far * 0.1, -0.16, 0.14));
        pen.within(place, () -> draw(pen, out, gaze, 1 - closed, wide, tremble, t));
    }

    private static Shape opening(double up, double down) {
        return Shape.from(-0.98, 0.16)
                .cubic(-0.75, -up * 1.02, 0.35, -up * 1.32, 1, -0.06)
                .cubic(0.82, down * 1.12, -0.35, down * 1.3, -0.98, 0.16)
                .close();
    }

    /** In a unit of half the eye's width, outward to the right. */
    private void draw(Pen pen, int out, Point gaze, double open, double wide, double tremble, double t) {
        double up = 0.74 * wide;
        double down = 0.46 * wide;
        if (open < 0.9) {
            pen.within(
                    Affine.scale(1.3, 0.82),
                    () -> pen.circle(
                            Point.ORIGIN, 1, Ink.radial(Point.ORIGIN, 1, skin, skin, skin.alpha(0.85), skin.alpha(0))));
        }
        if (open < 0.3) {
            // 0 looks down, -1 laughs: the lids meet in an arc that bends up.
            double bend = open < -0.5 ? -1 : 1;
            double y = open < -0.5 ? 0.22 : 0.1;
            Shape shut = Shape.from(-0.98, y)
                    .cubic(-0.5, y + bend * 0.42, 0.5, y + bend * 0.44, 1.12, y - 0.06)
                    .cubic(0.5, y + bend * 0.72, -0.5, y + bend * 0.66, -0.98, y)
                    .close();
            pen.fill(shut, Ink.of(lash));
            return;
        }
        pen.stroke(
                Shape.from(-0.86, -up * 0.55).quad(0.05, -up * 1.28, 1.0, -up * 0.46),
                0.05,
                Ink.of(skin.mix(lash, 0.55)));
        double top = up * (-0.25 + 1.25 * Math.min(1, open));
        Shape lens = opening(top, down);
        pen.fill(lens, Ink.down(-top, down, Colour.tones(0xC9CBE6, 0xFBFAFF, 0xFFFFFF)));
        Point c = new Point(gaze.x(), gaze.y() - 0.06);
        double rx = 0.55 * Math.min(1.06, wide);
        double ry = 0.72 * Math.min(1.06, wide);
        pen.clipped(lens, () -> {
            pen.oval(c, rx, ry, Ink.of(iris.darker(0.72)));
            pen.oval(
                    c,
                    rx * 0.9,
                    ry * 0.92,
                    Ink.linear(
                            c.plus(0, -ry),
                            c.plus(0, ry),
                            iris.darker(0.62),
                            iris.darker(0.2),
                            iris.lighter(0.15),
                            iris.lighter(0.6)));
            pen.oval(c.plus(0, -0.02), rx * 0.42, ry * 0.46, Ink.of(iris.darker(0.86)));
            pen.oval(
                    c.plus(0, ry * 0.55),
                    rx * 0.55,
                    ry * 0.22,
                    Ink.of(iris.lighter(0.75).alpha(0.6)));
            // The shade of the lid.
            pen.fill(
                    Shape.from(-1, -top * 1.3)
                            .line(1, -top * 1.3)
                            .line(1, 0.02)
                            .cubic(0.4, -top * 0.86, -0.7, -top * 0.6, -1, 0.24)
                            .close(),
                    Ink.of(lash.alpha(0.34)));
            double shake = tremble * 0.035;
            Point glint = c.plus(-out * 0.2 + shake * Math.sin(41 * t), -ry * 0.36 + shake * Math.cos(37 * t));
            pen.oval(glint, 0.17 + 0.4 * shake, 0.21 + 0.4 * shake, Ink.of(Colour.WHITE));
            pen.oval(
                    c.plus(out * 0.22 - shake * Math.sin(33 * t), ry * 0.36 + shake * Math.sin(47 * t)),
                    0.085,
                    0.1,
                    Ink.of(Colour.WHITE.alpha(0.92)));
        });
        pen.fill(
                Shape.from(-1.02, 0.2)
                        .cubic(-0.78, -top * 1.02, 0.35, -top * 1.34, 1.0, -0.04)
                        .line(1.26, -0.2)
                        .cubic(0.96, -top * 0.55 - 0.18, 0.5, -top * 1.66 - 0.1, -0.2, -top * 1.3 - 0.03)
                        .cubic(-0.7, -top * 1.02, -0.96, -0.2, -1.02, 0.2)
                        .close(),
                Ink.of(lash));
        pen.stroke(
                Shape.from(1, -0.04).cubic(0.86, down * 0.95, 0.3, down * 1.12, -0.1, down * 1.02),
                0.045,
                Ink.of(lash.alpha(0.8)));
    }
}
