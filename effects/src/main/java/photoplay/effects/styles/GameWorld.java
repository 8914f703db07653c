package photoplay.effects.styles;

import photoplay.effects.kit.Pixmap;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/**
 * The land of the game: a banded sky with clouds, hills with trees and a castle, bricks under grass; all of {@link
 * GameGrid} pixels.
 */
final class GameWorld {
    private GameWorld() {}

    /** Y of the ground on which the hero stands. */
    static double floor(Stage stage) {
        return GameGrid.whole(stage.height() - Math.clamp(0.12 * stage.height(), 0.12, 0.3));
    }

    /** Bands of blue with ragged seams, tinted by the photo's backdrop; baked. */
    static Layer.Picture sky(Portrait photo, Stage stage) {
        Colour high = Colour.rgb(0x3C7BFF).mix(Colour.rgb(photo.palette().backdrop()), 0.12);
        Colour low = Colour.rgb(0xBFF0FF).mix(Colour.rgb(photo.palette().backdrop()), 0.18);
        Box box = stage.frame().grown(0.08);
        return Layer.Picture.drawn(box, (pen, t) -> {
            int bands = 7;
            for (int i = 0; i < bands; i++) {
                Ink ink = Ink.of(high.mix(low, i / (bands - 1.0)));
                double y = GameGrid.whole(stage.height() * i / bands * 0.9);
                pen.rect(new Box(box.left(), i == 0 ? box.top() : y, box.right(), box.bottom()), ink);
                for (double x = GameGrid.whole(box.left()); i > 0 && x < box.right(); x += 2 * GameGrid.PX) {
                    Pixmap.cell(pen, x, y - GameGrid.PX, GameGrid.PX, GameGrid.PX, ink);
                    Pixmap.cell(pen, x + GameGrid.PX, y - 3 * GameGrid.PX, GameGrid.PX, GameGrid.PX, ink);
                }
            }
        });
    }

    /** Four clouds that drift to the right. */
    static Layer.Drawn clouds(Stage stage) {
        return Layer.Drawn.of((pen, t) -> {
            double now = GameGrid.beat(t);
            for (int i = 0; i < 4; i++) {
                double span = stage.width() + 0.6;
                double x = (i * 0.37 * span + 0.06 * (1 + i % 2) * now) % span - 0.3;
                double y = GameGrid.whole(stage.height() * (0.16 + 0.11 * ((i * 3) % 4)));
                pen.stamp(GameSprites.CLOUD, new Point(GameGrid.whole(x), y), i % 2 == 0 ? 0.11 : 0.075);
            }
        });
    }

    /** Two rows of hills and trees, baked. */
    static Layer.Picture hills(Portrait photo, Stage stage) {
        double floor = floor(stage);
        Colour tint = Colour.rgb(photo.palette().swatches().getFirst());
        Colour far = Colour.rgb(0x5FB7A6).mix(tint, 0.2);
        Colour near = Colour.rgb(0x4FAF4A).mix(tint, 0.08);
        return Layer.Picture.drawn(stage.frame().grown(0.08), (pen, t) -> {
            for (double x = GameGrid.whole(-0.08); x < stage.width() + 0.08; x += GameGrid.PX) {
                double a = GameGrid.whole(0.34 + 0.09 * Math.sin(x * 5.1 + 1) + 0.05 * Math.sin(x * 12.3));
                column(pen, x, floor - a, floor, far);
                double shade = (long) Math.rint(x / GameGrid.PX) % 5 == 0 ? 0.12 : 0;
                double b = GameGrid.whole(0.16 + 0.07 * Math.sin(x * 6.7 + 4) + 0.03 * Math.sin(x * 15));
                column(pen, x, floor - b, floor, near.darker(shade));
            }
            Rnd r = stage.rnd(5);
            for (int i = 0; i < 9; i++) {
                double x = GameGrid.whole(r.unit() * stage.width());
                tree(pen, x, floor - GameGrid.whole(r.between(0.08, 0.2)), 4 + r.index(4), near.darker(0.35));
            }
            castle(
                    pen,
                    GameGrid.whole(stage.width() * 0.86),
                    floor - GameGrid.whole(0.3),
                    tint.mix(Colour.rgb(0xD8C9B0), 0.6));
        });
    }

    private static void column(Pen pen, double x, double top, double bottom, Colour c) {
        Pixmap.cell(pen, x, top, GameGrid.PX, bottom - top, Ink.of(c));
        Pixmap.cell(pen, x, top, GameGrid.PX, GameGrid.PX, Ink.of(c.lighter(0.45)));
        Pixmap.cell(pen, x, top - GameGrid.PX, GameGrid.PX, GameGrid.PX, Ink.of(c.darker(0.5)));
    }

    private static void tree(Pen pen, double x, double y, int rows, Colour c) {
        Pixmap.cell(pen, x - GameGrid.PX / 2, y, GameGrid.PX, 4 * GameGrid.PX, Ink.of(0x5B3A21));
        for (int i = 0; i < rows; i++) {
            double half = (rows - i) * GameGrid.PX;
            double top = y - i * 2 * GameGrid.PX;
            Pixmap.cell(pen, x - half, top, 2 * half, 2 * GameGrid.PX, Ink.of(c));
            Pixmap.cell(pen, x - half, top, half * 0.7, GameGrid.PX, Ink.of(c.lighter(0.3)));
        }
    }

    private static void castle(Pen pen, double x, double y, Colour c) {
        for (int[] tower : new int[][] {{-7, 12, 4}, {-2, 17, 5}, {4, 11, 4}}) {
            double left = x + tower[0] * GameGrid.PX;
            Pixmap.cell(
                    pen,
                    left,
                    y - tower[1] * GameGrid.PX,
                    tower[2] * GameGrid.PX,
                    (tower[1] + 12) * GameGrid.PX,
                    Ink.of(c));
            Pixmap.cell(
                    pen,
                    left,
                    y - tower[1] * GameGrid.PX,
                    GameGrid.PX,
                    (tower[1] + 12) * GameGrid.PX,
                    Ink.of(c.lighter(0.4)));
            for (int i = 0; i < tower[2]; i += 2) {
                Pixmap.cell(
                        pen,
                        left + i * GameGrid.PX,
                        y - (tower[1] + 1) * GameGrid.PX,
                        GameGrid.PX,
                        GameGrid.PX,
                        Ink.of(c));
            }
            Pixmap.cell(
                    pen,
                    left + GameGrid.PX,
                    y - (tower[1] - 4) * GameGrid.PX,
                    GameGrid.PX,
                    2 * GameGrid.PX,
                    Ink.of(c.darker(0.6)));
        }
        Pixmap.cell(pen, x, y - 23 * GameGrid.PX, GameGrid.PX, 6 * GameGrid.PX, Ink.of(0x4A3040));
        Pixmap.cell(pen, x + GameGrid.PX, y - 23 * GameGrid.PX, 4 * GameGrid.PX, 3 * GameGrid.PX, Ink.of(0xE8324A));
    }

    /** Bricks under grass, and bushes before the hero's base. */
    static Layer.Picture ground(Stage stage) {
        double floor = floor(stage);
        return Layer.Picture.drawn(stage.frame().grown(0.08), (pen, t) -> {
            pen.stamp(GameSprites.BUSH, new Point(GameGrid.whole(stage.width() * 0.08), floor - 0.055), 0.15);
            pen.stamp(GameSprites.BUSH, new Point(GameGrid.whole(stage.width() * 0.93), floor - 0.07), 0.18, 0, -1, 1);
            bricks(pen, stage, floor);
        });
    }

    private static void bricks(Pen pen, Stage stage, double floor) {
        Colour brick = Colour.rgb(0xC8643A);
        double h = 5 * GameGrid.PX;
        double w = 10 * GameGrid.PX;
        pen.rect(new Box(-0.08, floor, stage.width() + 0.08, stage.height() + 0.08), Ink.of(brick.darker(0.6)));
        int row = 0;
        for (double y = floor + 2 * GameGrid.PX; y < stage.height() + 0.08; y += h, row++) {
            for (double x = GameGrid.whole(-0.3) + (row % 2) * w / 2; x < stage.width() + 0.08; x += w) {
                Colour c = brick.darker(0.08 * ((row * 7 + (int) Math.rint(x / w)) % 3));
                Pixmap.cell(pen, x, y, w - GameGrid.PX, h - GameGrid.PX, Ink.of(c));
                Pixmap.cell(pen, x, y, w - GameGrid.PX, GameGrid.PX, Ink.of(c.lighter(0.35)));
                Pixmap.cell(pen, x, y, GameGrid.PX, h - GameGrid.PX, Ink.of(c.lighter(0.2)));
            }
        }
        pen.rect(new Box(-0.08, floor, stage.width() + 0.08, floor + 2 * GameGrid.PX), Ink.of(0x57C14B));
        pen.rect(new Box(-0.08, floor - GameGrid.PX, stage.width() + 0.08, floor), Ink.of(0x1B1327));
        for (double x = GameGrid.whole(-0.08); x < stage.width() + 0.08; x += 3 * GameGrid.PX) {
            Pixmap.cell(pen, x, floor + 2 * GameGrid.PX, 2 * GameGrid.PX, GameGrid.PX, Ink.of(0x3C9A40));
            Pixmap.cell(pen, x + GameGrid.PX, floor, GameGrid.PX, GameGrid.PX, Ink.of(0xB6F06A));
        }
    }
}
