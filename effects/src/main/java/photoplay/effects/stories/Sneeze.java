package photoplay.effects.stories;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** What a sneeze throws about: question cards, spray, rings of air. */
record Sneeze(PressFrame frame, Stage stage) {
    private static final double SNEEZE = MediaInterview.SNEEZE;
    private static final Sprite CARD = Sprite.drawn(0.75, (pen, t) -> {
        pen.fill(Shape.roundRect(new Box(-0.35, -0.47, 0.35, 0.47), 0.05), Ink.of(0xC8CEDA));
        pen.fill(Shape.roundRect(new Box(-0.34, -0.48, 0.33, 0.45), 0.05), Ink.of(0xFFFEF8));
        pen.text("?", Font.FAT, 0.5, new Point(0, 0.08), Pen.Align.CENTRE, Ink.of(0x2D5BD0));
        for (int i = 0; i < 3; i++) {
            pen.line(
                    new Point(-0.22, 0.2 + 0.09 * i),
                    new Point(0.2 - 0.06 * i, 0.2 + 0.09 * i),
                    0.025,
                    Ink.of(0xB4BCCB));
        }
    });

    Emitter cards() {
        double y = frame.to().y() + 0.3;
        return Emitter.of(26, stage.seed() + 3, CARD)
                .from(new Box(0.05, y, stage.width() - 0.05, y + 0.25))
                .born(SNEEZE, SNEEZE + 0.16)
                .velocity(-0.55, 0.55, -2.3, -1.2)
                .gravity(1.5)
                .drag(1.4)
                .sway(0.03, 0.9)
                .spin(50, 240)
                .tumble(1.1)
                .size(0.075, 0.12)
                .life(3, 3)
                .fade(0, 0);
    }

    Emitter spray() {
        Sprite drop = Sprite.drawn(
                1,
                (pen, t) -> pen.circle(
                        Point.ORIGIN,
                        0.4,
                        Ink.radial(
                                new Point(-0.1, -0.12),
                                0.5,
                                Colour.WHITE.alpha(0.95),
                                Colour.rgb(0xCFE6FF).alpha(0.7),
                                Colour.rgb(0x9CC6F0).alpha(0.15))));
        return Emitter.of(70, 9, drop)
                .burst(frame.mouth(), SNEEZE, 1.9)
                .size(0.007, 0.024)
                .gravity(0.7)
                .drag(1.6)
                .life(0.4, 0.8)
                .fade(0, 0.3);
    }

    /** Rings of air that leave the mouth. */
    void rings(Pen pen, double t) {
        for (int i = 0; i < 3; i++) {
            double age = (t - SNEEZE - 0.04 * i) / 0.5;
            if (age > 0 && age < 1) {
                double r = frame.head() * (0.15 + (2.3 - 0.4 * i) * Ease.OUT.of(age));
                pen.stroke(
                        Shape.oval(frame.mouth(), r, r * 0.92),
                        0.022 * (1 - age) + 0.003,
                        Ink.of(Colour.WHITE.alpha(0.75 * (1 - age))));
            }
        }
    }
}
