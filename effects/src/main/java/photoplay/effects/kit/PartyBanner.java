package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/**
 * A string of bulbs lights from left to right, and flags with the letters of a greeting swing down from it.
 *
 * @param begins second of the first bulb
 */
public record PartyBanner(String words, double begins) {
    public void draw(Pen pen, Stage stage, double t) {
        if (t < begins) {
            return;
        }
        List<Point> string = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            double u = i / 16.0;
            string.add(stage.at(-0.04 + 1.08 * u, 0).plus(0, 0.05 + 0.055 * Math.sin(Math.PI * u)));
        }
        pen.curve(string, 0.006, Ink.of(0x3A2A4A));
        for (int i = 0; i < 16; i++) {
            double on = Math.clamp((t - begins - 0.035 * i) / 0.1, 0, 1) * (0.8 + 0.2 * Math.sin(t * 9 + i * 1.9));
            Point c = string.get(i).lerp(string.get(i + 1), 0.5).plus(0, 0.018);
            Colour tone = Bits.PARTY.get(i % 6);
            pen.circle(c, 0.045, Ink.glow(c, 0.045, tone.alpha(0.8)).alpha(on));
            pen.oval(c, 0.012, 0.016, Ink.radial(c.plus(-0.003, -0.005), 0.018, Colour.WHITE, tone.lighter(0.3), tone));
        }
        double step = stage.width() * 0.9 / words.length();
        double size = Math.min(0.075, step * 0.95);
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            double start = begins + 0.15 + 0.07 * i;
            if (letter != ' ' && t > start) {
                double u = (i + 0.5) / words.length();
                double swing = 70 * Math.exp(-3 * (t - start)) * Math.cos(9 * (t - start)) + 4 * Math.sin(t * 2.4 + i);
                Point hang = stage.at(0.05 + 0.9 * u, 0).plus(0, 0.05 + 0.055 * Math.sin(Math.PI * u));
                pen.within(
                        Affine.place(hang, swing, 1, 1),
                        () -> flag(pen, letter, size, Bits.PARTY.get(words.indexOf(letter) % 6)));
            }
        }
    }

    private static void flag(Pen pen, char letter, double size, Colour c) {
        double w = size * 0.62;
        pen.line(new Point(0, 0), new Point(0, 0.03), 0.004, Ink.of(0x3A2A4A));
        pen.fill(
                Shape.from(-w, 0.03)
                        .line(w, 0.03)
                        .line(w * 0.92, 0.03 + size * 1.7)
                        .line(0, 0.03 + size * 1.4)
                        .line(-w * 0.92, 0.03 + size * 1.7)
                        .close(),
                Ink.linear(new Point(-w, 0), new Point(w, 0.1), c.lighter(0.3), c, c.darker(0.25)));
        pen.text(
                String.valueOf(letter),
                Font.FAT,
                size * 0.85,
                new Point(0, 0.03 + size * 1.18),
                Pen.Align.CENTRE,
                Ink.of(Colour.WHITE));
    }
}
