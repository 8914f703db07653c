package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Warp;

/** What a dizzy face looks like: a wavy mouth and spirals for eyes. */
final class DizzyFace {
    private DizzyFace() {}

    /** Waves run through the mouth; {@code strength} in short sides. */
    static Warp mouth(Face f, Curve strength) {
        Point m = f.mouth();
        double rx = f.faceWidth() * 0.34;
        double ry = f.headHeight() * 0.16;
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                double a = strength.at(t);
                for (int i = 0; i < g.count; i++) {
                    double u = (g.x[i] - m.x()) / rx;
                    double v = (g.y[i] - m.y()) / ry;
                    double q = u * u + v * v;
                    if (q < 1) {
                        g.y[i] -= (float) (a * (1 - q) * (1 - q) * Math.sin(9 * u + 7 * t));
                    }
                }
            }

            @Override
            public boolean idle(double t) {
                return strength.at(t) < 1e-4;
            }
        };
    }

    /** A white eye with a spiral in it round the origin, {@code k} of its size. */
    static void spiral(Pen pen, double k, double degrees) {
        pen.within(Affine.place(Point.ORIGIN, degrees, k, k), () -> {
            pen.circle(Point.ORIGIN, 0.72, Ink.of(Colour.rgb(0x2A2030).alpha(0.35)));
            pen.circle(Point.ORIGIN, 0.66, Ink.radial(Point.ORIGIN, 0.66, Colour.tones(0xFFFFFF, 0xFFFFFF, 0xD8D4E4)));
            List<Point> line = new ArrayList<>();
            for (int i = 0; i <= 44; i++) {
                line.add(Point.polar(0.6 * i / 44, i * 24));
            }
            pen.curve(line, 0.095, Ink.of(0x241A2C));
            pen.stroke(Shape.circle(Point.ORIGIN, 0.66), 0.07, Ink.of(0x241A2C));
        });
    }
}
