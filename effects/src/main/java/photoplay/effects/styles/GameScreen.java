package photoplay.effects.styles;

import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** What stands on the glass of the game: hearts and score, LEVEL UP!, fireworks, and the lines of an old tube. */
final class GameScreen {
    private GameScreen() {}

    /** Hearts, score and stage along the upper edge, {@code in} short sides above their place. */
    static void tally(Pen pen, Stage stage, double in, int score, double t) {
        for (int i = 0; i < 3; i++) {
            double pulse = Math.round(GameGrid.beat(t) * GameGrid.FPS) % 12 == i ? 0.01 : 0;
            pen.stamp(GameSprites.HEART, new Point(0.065 + 0.068 * i, 0.062 - in), 0.056 + pulse);
        }
        GameGrid.words(pen, "%06d".formatted(score), 0.03, new Point(stage.width() * 0.5, 0.077 - in), Colour.WHITE);
        GameGrid.words(pen, "STAGE 1-1", 0.022, new Point(stage.width() - 0.15, 0.073 - in), Colour.rgb(0xFFD23F));
    }

    /**
     * LEVEL UP! in letters of all colours that slam in and then wave; {@code y} of their foot, {@code age} in seconds.
     */
    static void levelUp(Pen pen, Stage stage, double y, double age) {
        double slam = age < 0.5 / GameGrid.FPS ? 2.2 : age < 1.5 / GameGrid.FPS ? 1.4 : 1;
        String text = "LEVEL UP!";
        double step = Math.min(0.125, 0.101 * stage.width()) * slam;
        double size = Math.min(0.125, 0.101 * stage.width()) / pen.measure("M", Font.PIXEL, 1);
        Colour[] gay = {Colour.rgb(0xFFD23F), Colour.WHITE, Colour.rgb(0x7CF5FF), Colour.rgb(0xFF8FA0)};
        for (int i = 0; i < text.length(); i++) {
            double wave = GameGrid.whole(0.022 * Math.sin(age * 9 - i * 0.8) * Math.min(1, age * 4));
            Point at = new Point(stage.width() / 2 + (i - 4) * step, y + wave + (slam - 1) * 0.06);
            Colour c = gay[(int) ((i + Math.round(age * GameGrid.FPS / 2)) % gay.length)];
            String one = text.substring(i, i + 1);
            for (Point by : List.of(
                    new Point(GameGrid.PX, GameGrid.PX),
                    new Point(-GameGrid.PX, 0),
                    new Point(GameGrid.PX, -GameGrid.PX / 2),
                    new Point(0, GameGrid.PX * 1.6))) {
                pen.text(one, Font.PIXEL, size * slam, at.plus(by), Pen.Align.CENTRE, Ink.of(0x3A1B6B));
            }
            pen.text(one, Font.PIXEL, size * slam, at, Pen.Align.CENTRE, Ink.of(c));
        }
    }

    /** Six fireworks, one after the other from {@code start}. */
    static void fireworks(Pen pen, Stage stage, double start, double t) {
        Rnd r = stage.rnd(55);
        for (int i = 0; i < 6; i++) {
            double born = start + 0.16 * i;
            Point at = stage.at(r.between(0.1, 0.9), r.between(0.16, 0.5));
            Colour c = List.of(Colour.tones(0xFFD23F, 0xFF6FA5, 0x7CF5FF, 0xA8E05F))
                    .get(i % 4);
            double age = GameGrid.beat(t) - born;
            if (age < 0 || age > 0.7) {
                continue;
            }
            for (int k = 0; k < 16; k++) {
                double reach = (0.05 + 0.17 * Ease.OUT.of(age / 0.5)) * (k % 2 == 0 ? 1 : 0.6);
                GameGrid.pixel(
                        pen,
                        at.plus(Point.polar(reach, k * 22.5)).plus(0, 0.12 * age * age),
                        age < 0.4 ? 2 * GameGrid.PX : GameGrid.PX,
                        k % 2 == 0 ? c : Colour.WHITE);
            }
        }
    }

    /** Lines and round corners of an old tube, baked. */
    static Layer.Picture tube(Stage stage) {
        Colour dark = Colour.rgb(0x05030A);
        return Layer.Picture.drawn(stage.frame(), (pen, t) -> {
                    double line = 1 / 180.0;
                    for (double y = 0; y < stage.height(); y += line) {
                        pen.rect(new Box(0, y, stage.width(), y + line / 2), Ink.of(dark.alpha(0.13)));
                    }
                    for (int i = 0; i < 4; i++) {
                        boolean right = i % 2 == 1;
                        boolean low = i > 1;
                        double x = right ? stage.width() : 0;
                        double y = low ? stage.height() : 0;
                        double r = 0.055;
                        double dx = right ? -r : r;
                        double dy = low ? -r : r;
                        pen.fill(
                                Shape.from(x, y)
                                        .line(x + dx, y)
                                        .quad(x, y, x, y + dy)
                                        .close(),
                                Ink.of(dark));
                    }
                })
                .depth(0);
    }
}
