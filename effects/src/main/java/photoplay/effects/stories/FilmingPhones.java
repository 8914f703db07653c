package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.PressMics;
import photoplay.effects.kit.PressRoom;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Oval;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Phones that film from the lower corners: their screens show the subject. */
record FilmingPhones(Portrait photo, Stage stage, PressFrame frame) {
    private static final double SNEEZE = MediaInterview.SNEEZE;
    private static final Curve JUMP = Curve.from(SNEEZE - 0.4, 0)
            .to(SNEEZE - 0.06, -0.01)
            .to(SNEEZE + 0.04, 0.02)
            .to(SNEEZE + 0.4, 0);
    private static final Sprite SLEEVE = PressMics.sleeve(Colour.rgb(0x5A6072));

    /** A phone on one side: -1 left, 1 right. */
    private record Phone(Point at, int side, Box screen) {
        static Phone of(Stage stage, double floor, int side) {
            double x = stage.width() / 2 + side * Math.min(0.5 * stage.width() - 0.085, 0.66);
            Point at = new Point(x, floor - 0.115);
            return new Phone(at, side, Box.around(at, 0.125, 0.215));
        }

        Motion hold() {
            return t -> {
                double in = Ease.BACK.of((t - 0.9 - 0.12 * side) / 0.4);
                double jolt = 0.05 * Curve.swing(SNEEZE, 4.5, 0.5).at(t);
                double sway = 0.008 * Math.sin(2 * Math.PI * 0.8 * t + side);
                return Affine.turn(7 * side + 60 * jolt * side, at)
                        .then(Affine.move(side * 0.3 * (1 - in) + sway, 0.5 * (1 - in) + jolt));
            };
        }

        void draw(Pen pen) {
            pen.stamp(SLEEVE, at.plus(side * 0.24, 0.43), 0.7, -side * 28, 1, 1);
            pen.stamp(PressRoom.PHONE, at, 0.3, 0, -side, 1);
        }

        /** What lies before the screen: fingers, the sign that it records. */
        void before(Pen pen, double t) {
            pen.stamp(PressRoom.FINGERS, at, 0.3, 0, -side, 1);
            pen.circle(screen.at(0.16, 0.09), 0.008, Ink.of(Colour.rgb(0xFF2A3C).alpha(t * 1.5 % 1 < 0.6 ? 1 : 0.2)));
            pen.stroke(Shape.roundRect(screen.grown(-0.012), 0.008), 0.0022, Ink.of(Colour.WHITE.alpha(0.5)));
        }
    }

    List<Layer> layers() {
        Layer.Picture subject = onScreen();
        List<Layer> out = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            Phone phone = Phone.of(stage, frame.floor(), side);
            double s = phone.screen().width() / (1.75 * frame.head());
            Affine shrink = Affine.move(frame.to().plus(0, 0.2 * frame.head()).times(-1))
                    .then(Affine.scale(s, s))
                    .then(Affine.move(phone.at()));
            out.add(Layer.Drawn.of((pen, t) -> phone.draw(pen))
                    .riding(phone.hold())
                    .depth(1.15));
            out.add(subject.with(Motion.of(shrink), Motion.down(JUMP), phone.hold())
                    .depth(1.15));
            out.add(Layer.Drawn.of(phone::before).riding(phone.hold()).depth(1.15));
        }
        return out;
    }

    /** The subject as phones show it: still but for the sneeze, its edge faded inside the screen. */
    private Layer.Picture onScreen() {
        boolean hangs = PressFrame.hangs(photo);
        Source source = hangs ? new Source.Print(photo) : new Source.Cutout(photo, false);
        double k = frame.k();
        Point middle = frame.from().plus(0, hangs ? 0 : 0.2 * frame.head() / k);
        double rx = hangs ? frame.rx() / k : 0.86 * frame.head() / k;
        return Layer.Picture.of(source, List.of(Motion.of(frame.affine(1))))
                .through(new Oval(middle, rx, hangs ? frame.ry() / k : 1.45 * rx, 0, 0.1));
    }
}
