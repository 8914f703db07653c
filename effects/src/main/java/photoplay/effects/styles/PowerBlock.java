package photoplay.effects.styles;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;

/**
 * A question block over the hero: butted three times it gives two coins and a star, and when the star is caught it
 * bursts.
 */
final class PowerBlock {
    /** Points that rise stop here, under the score. */
    private static final double BELOW_SCORE = 0.125;

    /** Side of the block in short sides. */
    static final double SIDE = 0.14;

    private final Point middle;
    private final Point chest;
    private final double comes;
    private final double caught;
    private final double[] butts;

    /**
     * @param middle of the block
     * @param chest where the star is caught
     * @param comes when it begins to come down
     * @param butts when the hero's head meets it
     */
    PowerBlock(Point middle, Point chest, double comes, double caught, double... butts) {
        this.middle = middle;
        this.chest = chest;
        this.comes = comes;
        this.caught = caught;
        this.butts = butts.clone();
    }

    /** A coin's width as it spins, in four drawings. */
    static double turning(double turns) {
        return List.of(1.0, 0.6, 0.15, 0.6).get((int) Math.floor(((turns % 1) + 1) % 1 * 4));
    }

    private Point blockAt(double t) {
        double bump = 0;
        for (double butt : butts) {
            bump += arc((t - butt - 0.08) / 0.1) * 0.04;
        }
        return middle.plus(0, -GameGrid.whole(bump));
    }

    /** The block itself, and its pieces. */
    void block(Pen pen, double t) {
        double down = GameGrid.whole((1 - Ease.OUT.of((GameGrid.beat(t) - comes - 0.35) / 0.25)) * 0.7);
        double broken = GameGrid.beat(t) - caught - 1 / GameGrid.FPS;
        if (t < comes || broken > 1) {
            return;
        }
        if (broken < 0) {
            boolean spent = t > butts[2] + 0.04;
            pen.stamp(
                    spent ? GameSprites.SPENT : GameSprites.QUESTION, blockAt(t).plus(0, -down), SIDE);
            thuds(pen, t);
            return;
        }
        for (int i = 0; i < 8; i++) {
            double vx = (i % 2 == 0 ? -1 : 1) * (0.35 + 0.22 * Math.floorDiv(i, 2));
            Point at = middle.plus(vx * broken, -(0.9 - 0.15 * (i % 3)) * broken + 2.4 * broken * broken)
                    .plus((i % 2 - 0.5) * SIDE / 2, (Math.floorDiv(i, 4) - 0.5) * SIDE / 2);
            pen.stamp(
                    GameSprites.SPENT,
                    new Point(GameGrid.whole(at.x()), GameGrid.whole(at.y())),
                    SIDE * 0.42,
                    90 * Math.floor(broken * 8 + i));
        }
    }

    /** Where head and block meet, two drawings long. */
    private void thuds(Pen pen, double t) {
        for (double butt : butts) {
            double age = GameGrid.beat(t) - butt;
            for (int i = 0; i < 6 && age > -0.5 / GameGrid.FPS && age < 2.5 / GameGrid.FPS; i++) {
                double side = i < 3 ? -1 : 1;
                Point p = middle.plus(
                        side * (0.05 + 0.025 * (i % 3) + age * 0.5), SIDE / 2 + 0.012 * (i % 3) - age * 0.1);
                GameGrid.pixel(pen, p, 2 * GameGrid.PX, Colour.WHITE);
            }
        }
    }

    /** Coins that jump out of the block, with what they are worth. */
    void coins(Pen pen, double t) {
        for (int i = 0; i < 2; i++) {
            double age = GameGrid.beat(t) - butts[i];
            if (age < 0 || age > 0.75) {
                continue;
            }
            double y = -1.3 * age + 2.1 * age * age;
            Point at = middle.plus(0, GameGrid.whole(y - 0.06));
            if (age < 0.5) {
                pen.stamp(GameSprites.COIN, at, 0.11, 0, turning(age * 3), 1);
            }
            if (age < 0.48) {
                double up = Math.max(BELOW_SCORE, middle.y() + GameGrid.whole(-0.1 - age * 0.12));
                GameGrid.words(pen, "+200", 0.026, new Point(middle.x() + 0.13, up), Colour.WHITE);
            }
        }
    }

    /** The power star leaves the block, bounces over it, and is caught on the chest. */
    void star(Pen pen, double t) {
        double age = GameGrid.beat(t) - butts[2];
        if (age < 0 || t > caught + 0.5) {
            return;
        }
        double u = age / (caught - butts[2]);
        if (u < 1) {
            Point from = middle.plus(0, -SIDE * 0.4);
            Point peak = middle.plus(0.28, 0);
            Point at = u < 0.45
                    ? from.lerp(peak, u / 0.45).plus(0, -0.07 * arc(u / 0.225 - 1))
                    : peak.lerp(chest, (u - 0.45) / 0.55).plus(0.1 * arc((u - 0.45) / 0.275 - 1), 0);
            for (int i = 1; i < 6; i++) {
                Point dust = at.plus(-0.03 * i * (u < 0.45 ? 1 : -0.6), 0.02 * i * (u < 0.45 ? 0.4 : -1));
                GameGrid.pixel(pen, dust, (6 - i) * GameGrid.PX * 0.5, Colour.rgb(i % 2 == 0 ? 0xFFF3B0 : 0xFFD23F));
            }
            pen.stamp(GameSprites.STAR, new Point(GameGrid.whole(at.x()), GameGrid.whole(at.y())), 0.17);
            return;
        }
        double out = GameGrid.beat(t) - caught + 1 / GameGrid.FPS;
        for (int i = 0; i < 20; i++) {
            Point at = chest.plus(Point.polar(out * (1.1 + 0.5 * (i % 2)), i * 18));
            GameGrid.pixel(
                    pen,
                    at,
                    GameGrid.PX * (i % 2 == 0 ? 2 : 1.4) * (1 - out),
                    Colour.rgb(i % 2 == 0 ? 0xFFF3B0 : 0xFFFFFF));
        }
    }

    private static double arc(double u) {
        return Math.max(0, 1 - u * u);
    }
}
