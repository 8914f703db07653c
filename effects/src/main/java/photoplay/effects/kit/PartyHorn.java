package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** A striped paper horn that unrolls and rolls back, its mouthpiece at the origin. */
public final class PartyHorn {
    private static final Colour BLUE = Bits.PARTY.get(3);
    private static final Colour YELLOW = Bits.PARTY.get(1);

    private PartyHorn() {}

    /** {@code k} 0 is rolled up, 1 stretched out to the right. */
    public static void draw(Pen pen, double k) {
        List<Point> tube = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            tube.add(new Point(0.9 * k * i / 10, 0.03 * Math.sin(i * 0.8)));
        }
        pen.curve(tube, 0.1, Ink.across(0, 0.9, BLUE, YELLOW, BLUE, YELLOW));
        Point curl = tube.getLast().plus(0.02, -0.09 * (1 - k) - 0.03);
        pen.stroke(Shape.circle(curl, 0.06 + 0.08 * (1 - k)), 0.05, Ink.of(YELLOW));
        pen.line(new Point(-0.06, 0.01), new Point(0.04, 0), 0.07, Ink.of(Bits.PARTY.get(5)));
    }
}
