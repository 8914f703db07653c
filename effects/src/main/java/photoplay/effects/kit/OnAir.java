package photoplay.effects.kit;

import java.util.List;
import java.util.function.Consumer;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * Graphics of a live broadcast, glued to the lens: a lower third whose headlines flip, a ticker below it, a bug with a
 * clock.
 *
 * @param slam when the lower third comes in, in seconds
 * @param headlines in order of time
 * @param ticker runs to the left for ever
 */
public record OnAir(Stage stage, double slam, List<Headline> headlines, String ticker) {
    /** Height of ticker and headline together where there is room. */
    private static final double HEIGHT = 0.165;

    private static final double TICKER = 0.058;
    /** Height of the ticker's strip of words. */
    private static final double TEXT = 0.04;

    private static final double TAB = 0.045;
    private static final double FLIP = 0.24;
    private static final Colour NAVY = Colour.rgb(0x0C1B3D);
    private static final Colour RED = Colour.rgb(0xD8182C);
    private static final Colour GOLD = Colour.rgb(0xFFCE3A);

    /**
     * What is told from {@code at} seconds on.
     *
     * @param tab the word in the small tab above
     * @param loud true for white words on red
     */
    public record Headline(double at, String tab, String words, boolean loud) {}

    public OnAir {
        headlines = List.copyOf(headlines);
    }

    /** Height of the lower third: what lies lower is hidden. */
    public static double height(Stage stage) {
        return HEIGHT * size(stage);
    }

    /** Of the lower third: low frames leave less room. */
    private static double size(Stage stage) {
        return Math.clamp(0.3 + 0.45 * stage.height(), 0.75, 1);
    }

    public Layer.Drawn lowerThird() {
        Paper paper = Paper.of(ticker);
        double size = size(stage);
        double width = stage.width() / size;
        List<Slate> slates = headlines.stream()
                .map(h -> Slate.of(h, width, HEIGHT - TICKER + 0.002))
                .toList();
        return Layer.Drawn.of((pen, t) -> pen.within(
                        Affine.place(stage.at(0, 1), 0, size, size), () -> lowerThird(pen, width, paper, slates, t)))
                .depth(0);
    }

    /** A red sign in the upper left corner, and a clock that begins at {@code hour}:{@code minute}. */
    public Layer.Drawn bug(String words, int hour, int minute) {
        Sprite sign = Sprite.drawn(
                SIGN.width() / SIGN.height(),
                (pen, t) -> pen.within(
                        Affine.move(SIGN.centre().times(-1)).then(Affine.scale(1 / SIGN.height(), 1 / SIGN.height())),
                        () -> sign(pen, words)));
        return Layer.Drawn.of((pen, t) -> bug(pen, sign, "%d:%02d".formatted(hour, minute), t))
                .depth(0);
    }

    /** Coordinates have their origin in the frame's lower left corner. */
    private void lowerThird(Pen pen, double w, Paper paper, List<Slate> slates, double t) {
        double in = Ease.BACK.of((t - slam) / 0.28);
        if (t < slam) {
            return;
        }
        double rise = Ease.OUT.of((t - slam - 0.12) / 0.25);
        Box strip = new Box(-0.02, -TICKER * rise, w + 0.02, 0.02);
        Box bar = new Box(-0.05, -HEIGHT, w + 0.05, 0.002 - TICKER);
        pen.within(Affine.move(-(1 - in) * (w + 0.3), 0), () -> headline(pen, bar, slates, t));
        pen.rect(strip, Ink.linear(strip.at(0, 0), strip.at(0, 1), NAVY.lighter(0.12), NAVY));
        pen.rect(new Box(strip.left(), strip.top(), strip.right(), strip.top() + 0.005), Ink.of(GOLD));
        double length = TEXT * paper.aspect();
        for (double x = 0.15 - 0.2 * t; x < w; x += length) {
            if (x + length > 0) {
                pen.stamp(
                        paper.sprite(), new Point(x + length / 2, strip.centre().y() - 0.006), TEXT);
            }
        }
    }

    /** The ticker's words baked in one strip. */
    private record Paper(Sprite sprite, double aspect) {
        static Paper of(String words) {
            double aspect = 0.46 * words.length();
            return new Paper(
                    Sprite.drawn(aspect, (pen, t) -> {
                        double k = aspect / pen.measure(words, Font.SANS, 1);
                        pen.text(
                                words,
                                Font.SANS,
                                Math.min(k, 0.8),
                                new Point(-aspect / 2, 0.24),
                                Pen.Align.LEFT,
                                Ink.of(Colour.rgb(0xEAF0FF)));
                    }),
                    aspect);
        }
    }

    private void headline(Pen pen, Box bar, List<Slate> slates, double t) {
        int now = 0;
        for (int i = 1; i < headlines.size(); i++) {
            now = t >= headlines.get(i).at() ? i : now;
        }
        Headline h = headlines.get(now);
        double since = t - h.at();
        double until = now + 1 < headlines.size() ? headlines.get(now + 1).at() - t : 9;
        double open = Math.min(
                now == 0 ? 1 : Math.sin(Math.PI / 2 * Math.clamp(since / (FLIP / 2), 0, 1)),
                Math.sin(Math.PI / 2 * Math.clamp(until / (FLIP / 2), 0, 1)));
        double jolt = now == 0 ? 0 : 0.22 * Math.exp(-since * 9) * Math.cos(since * 34);
        Slate slate = slates.get(now);
        double x = bar.centre().x();
        pen.stamp(slate.tab(), new Point(x, bar.top() - TAB / 2), TAB);
        if (open < 1) {
            pen.rect(bar, Ink.of(NAVY));
        }
        Point middle = new Point(x, bar.centre().y());
        pen.within(Affine.scale(1, open).about(middle), () -> {
            pen.stamp(slate.bar(), middle, bar.height());
            pen.stamp(slate.words(), middle, bar.height() * (1 + Math.max(-0.1, jolt)));
            glint(pen, bar, t - Math.max(slam + 0.3, h.at()));
        });
    }

    /** One headline's parts, each as wide as the frame, baked. */
    private record Slate(Sprite tab, Sprite bar, Sprite words) {
        static Slate of(Headline h, double width, double high) {
            double w = width + 0.1;
            return new Slate(
                    scaled(w, TAB, pen -> {
                        double end = 0.05 + pen.measure(h.tab(), Font.FAT, 0.037) + 0.06;
                        slab(pen, new Box(-w / 2, -TAB / 2, end - width / 2, TAB / 2), RED);
                        pen.text(
                                h.tab(),
                                Font.FAT,
                                0.037,
                                new Point(0.05 - width / 2, TAB / 2 - 0.0105),
                                Pen.Align.LEFT,
                                Ink.of(Colour.WHITE));
                    }),
                    scaled(w, high, pen -> {
                        Box b = Box.around(Point.ORIGIN, w, high);
                        Colour top = h.loud() ? RED.lighter(0.12) : Colour.WHITE;
                        Colour low = h.loud() ? RED.darker(0.25) : Colour.rgb(0xD5DCEA);
                        pen.rect(b, Ink.linear(b.at(0, 0), b.at(0, 1), top, low));
                        pen.rect(new Box(b.left(), b.top(), b.right(), b.top() + 0.006), Ink.of(h.loud() ? GOLD : RED));
                    }),
                    scaled(w, high, pen -> {
                        double s = Math.min(0.82 * high, (width - 0.1) / pen.measure(h.words(), Font.FAT, 1));
                        Pen.Align align = h.loud() ? Pen.Align.CENTRE : Pen.Align.LEFT;
                        Point at = new Point(h.loud() ? 0 : 0.05 - width / 2, 0.36 * s);
                        if (h.loud()) {
                            pen.text(
                                    h.words(),
                                    Font.FAT,
                                    s,
                                    at.plus(0.005, 0.006),
                                    align,
                                    Ink.of(Colour.BLACK.alpha(0.4)));
                        }
                        pen.text(h.words(), Font.FAT, s, at, align, Ink.of(h.loud() ? Colour.WHITE : NAVY));
                    }));
        }

        /** A drawing in short sides as a sprite of one unit's height. */
        private static Sprite scaled(double width, double high, Consumer<Pen> drawing) {
            return Sprite.drawn(
                    width / high, (pen, t) -> pen.within(Affine.scale(1 / high, 1 / high), () -> drawing.accept(pen)));
        }
    }

    /** A block with a slanted right end. */
    private static void slab(Pen pen, Box b, Colour c) {
        pen.fill(
                Shape.polygon(List.of(
                        b.at(0, 0), b.at(1, 0), new Point(b.right() - 0.4 * b.height(), b.bottom()), b.at(0, 1))),
                Ink.linear(b.at(0, 0), b.at(0, 1), c.lighter(0.16), c.darker(0.12)));
    }

    /** Light that runs over the bar once. */
    private static void glint(Pen pen, Box bar, double since) {
        double k = since / 0.6;
        if (k > 0 && k < 1) {
            double x = -0.3 + k * (bar.right() + 0.6);
            Colour c = Colour.WHITE;
            pen.fill(
                    Shape.polygon(List.of(
                            new Point(x - 0.04, bar.top()),
                            new Point(x + 0.14, bar.top()),
                            new Point(x + 0.08, bar.bottom()),
                            new Point(x - 0.1, bar.bottom()))),
                    Ink.across(x - 0.1, x + 0.14, c.alpha(0), c.alpha(0.75), c.alpha(0)));
        }
    }

    private static final Box SIGN = new Box(0.045, 0.045, 0.225, 0.108);

    private static void bug(Pen pen, Sprite sign, String hour, double t) {
        double in = Ease.BACK.of((t - 0.12) / 0.3);
        if (t < 0.12) {
            return;
        }
        pen.within(Affine.move(0, -0.2 * (1 - in)), () -> {
            Box clock = new Box(SIGN.right() - 0.012, SIGN.top() + 0.006, SIGN.right() + 0.205, SIGN.bottom() - 0.006);
            pen.fill(Shape.roundRect(clock, 0.012), Ink.of(NAVY.alpha(0.82)));
            pen.text(
                    "%s:%02d".formatted(hour, 41 + (int) t),
                    Font.SANS,
                    0.036,
                    new Point(SIGN.right() + 0.016, SIGN.bottom() - 0.0195),
                    Pen.Align.LEFT,
                    Ink.of(Colour.WHITE));
            pen.stamp(sign, SIGN.centre(), SIGN.height());
            double lamp = 0.35 + 0.65 * Math.clamp(3 * Math.sin(2 * Math.PI * 1.25 * t + 0.6) + 0.5, 0, 1);
            pen.circle(new Point(SIGN.left() + 0.03, SIGN.centre().y()), 0.0115, Ink.of(Colour.WHITE.alpha(lamp)));
        });
    }

    private static void sign(Pen pen, String words) {
        pen.fill(
                Shape.roundRect(SIGN, 0.012),
                Ink.linear(SIGN.at(0, 0), SIGN.at(0, 1), RED.lighter(0.14), RED.darker(0.1)));
        double size = 0.046 * Math.min(1, (SIGN.width() - 0.07) / pen.measure(words, Font.FAT, 0.046));
        pen.text(
                words,
                Font.FAT,
                size,
                new Point(SIGN.left() + 0.054, SIGN.bottom() - 0.0165),
                Pen.Align.LEFT,
                Ink.of(Colour.WHITE));
    }
}
