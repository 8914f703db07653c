package photoplay.effects.kit;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Stage;

/**
 * Two portraits made to share one picture: heads of one size on one level, one black level and one warmth, the first
 * left and the second right, each cut base on the floor or below it.
 */
public record Couple(Partner left, Partner right) {
    /** A photo may be enlarged by this factor so that its cut base reaches the floor; else its shoulders are drawn. */
    private static final double CLOSER = 1.15;

    /** A pet's head against a person's, and beside no person. */
    private static final double PET = 0.78;

    private static final double PETS = 0.95;

    /** Nothing is wider than this share of the frame. */
    private static final double WIDEST = 0.62;

    private static final Colour GLOVE = Colour.rgb(0xF4F1EA);

    /**
     * Where a couple stands.
     *
     * @param head height of a head in short sides; more for photos that show little below the head
     * @param line height of the heads' middles
     * @param floor where cut bases are hidden at the latest
     * @param left the first head's middle
     * @param right the second head's middle
     */
    public record Framing(double head, double line, double floor, double left, double right) {}

    public static Couple of(Portrait first, Portrait second, Stage stage, Framing f) {
        Portrait a = sitter(first);
        Portrait b = sitter(second);
        Light mine = Light.of(a);
        Light yours = Light.of(b);
        double size = f.head;
        for (Portrait p : new Portrait[] {a, b}) {
            if (Partner.person(p) && !bare(p, f)) {
                size = Math.max(size, Math.min((f.floor - f.line) / below(p), f.head * CLOSER));
            }
        }
        double line = f.line;
        for (Portrait p : new Portrait[] {a, b}) {
            if (Partner.person(p) && !bare(p, f)) {
                line = Math.max(line, Math.min(f.floor - below(p) * size, f.line + 0.2 * stage.height()));
            }
        }
        boolean pets = !Partner.person(a) && !Partner.person(b);
        double pet = size * (pets ? PETS : PET);
        double petLine = line + 0.5 * (size - pet) + (pets ? 0.22 : 0.12) * size;
        return new Couple(
                partner(a, mine.towards(yours), place(a, stage, f, size, pet, petLine, line, f.left), -1, bare(a, f)),
                partner(b, yours.towards(mine), place(b, stage, f, size, pet, petLine, line, f.right), 1, bare(b, f)));
    }

    /** Without the shoulders that the framing shows. */
    private static boolean bare(Portrait p, Framing f) {
        return (CloseUp.fillsPhoto(p) && !standing(p))
                || (Partner.person(p) && (below(p) * CLOSER * f.head < f.floor - f.line || Sweater.hollow(p)));
    }

    /** An animal whose eyes were found is a pet. */
    private static Portrait sitter(Portrait given) {
        Portrait p = CloseUp.framed(given);
        return CloseUp.eyes(given, p).isEmpty() ? p : p.as(Portrait.Kind.PET);
    }

    /**
     * How far apart two heads are when they touch.
     *
     * @param share of the sum of their reaches
     */
    public double touching(double share) {
        return (left.reach() + right.reach()) * share;
    }

    /** Whether one of them is a thing, which may overlap. */
    public boolean thing() {
        return standing(left.photo()) || standing(right.photo());
    }

    public boolean bothPersons() {
        return left.person() && right.person();
    }

    /** A person and a pet. */
    public boolean mixed() {
        Partner other = left.person() ? right : left;
        return left.person() != right.person() && other.photo().kind() == Portrait.Kind.PET;
    }

    private static Partner partner(Portrait p, Grade grade, Affine place, int side, boolean bare) {
        var look = new Graded(grade);
        double unit = Math.min(p.photo().width(), p.photo().height());
        Portrait graded = p.withPhoto(look.bake(p.photo(), unit)).withCutout(look.bake(p.cutout(), unit));
        boolean things = !p.hasFace() && p.kind() != Portrait.Kind.PET;
        Colour skin = things ? GLOVE : p.kind() == Portrait.Kind.PET ? fur(graded) : skin(graded);
        if (!bare) {
            return new Partner(graded, place, side, skin, cloth(graded), Optional.empty());
        }
        Colour wool = wool(graded, skin, side);
        return new Partner(graded, place, side, skin, wool, Optional.of(Sweater.of(graded, wool)));
    }

    /** The lighter half of what the head shows. */
    private static Colour fur(Portrait p) {
        return middle(
                        p,
                        List.of(p.face().local(0, -0.12), p.face().local(0, 0.15)),
                        p.face().headWidth(),
                        0.5,
                        0.9)
                .orElse(Colour.rgb(p.palette().skin()));
    }

    /** Forehead and cheeks as they are where light falls on them. */
    private static Colour skin(Portrait p) {
        Face f = p.face();
        return middle(
                        p,
                        List.of(
                                f.forehead(),
                                f.leftCheek().lerp(f.noseTip(), 0.4),
                                f.rightCheek().lerp(f.noseTip(), 0.4)),
                        0.4 * f.headWidth(),
                        0.5,
                        0.9)
                .orElse(Colour.rgb(p.palette().skin()));
    }

    /** Colour of a sweater: that of the clothes where it is none of skin, grey, black or white. */
    private static Colour wool(Portrait p, Colour skin, int side) {
        if (!Partner.person(p)) {
            return Colour.rgb(side < 0 ? 0xC9483F : 0x2E7F88);
        }
        Colour c = cloth(p);
        int light = (c.red() * 2 + c.green() * 5 + c.blue()) / 8;
        int apart =
                Math.abs(c.red() - skin.red()) + Math.abs(c.green() - skin.green()) + Math.abs(c.blue() - skin.blue());
        int grey = Math.max(c.red(), Math.max(c.green(), c.blue())) - Math.min(c.red(), Math.min(c.green(), c.blue()));
        return light < 50 || light > 225 || apart < 120 || grey < 40 ? Colour.rgb(side < 0 ? 0xE3D2B0 : 0x5A7DA8) : c;
    }

    /** A head's measure that suits faces and circles alike. */
    static double measure(Face f) {
        return (f.headHeight() + 1.25 * f.headWidth()) / 2;
    }

    private static boolean standing(Portrait p) {
        return p.kind() == Portrait.Kind.OBJECT || !p.hasSubject();
    }

    /** How many heads lie between the head's middle and the cut base. */
    private static double below(Portrait p) {
        if (standing(p)) {
            return 9;
        }
        double bottom = p.hasSubject() ? p.subject().box().bottom() : p.height();
        return Math.max(0.4, (bottom - p.face().centre().y()) / measure(p.face()));
    }

    private static Affine place(
            Portrait p, Stage stage, Framing f, double size, double pet, double petLine, double line, double x) {
        Box box = p.hasSubject() ? p.subject().box() : new Box(0, 0, p.width(), p.height());
        if (standing(p)) {
            double widest = WIDEST * Math.min(1.05, stage.width()) / box.width();
            double k = Math.min(widest * 0.85, (f.floor - line + size * 0.55) / box.height());
            Point foot = box.at(0.5, 1).times(k);
            return new Affine(k, 0, 0, k, x - foot.x(), f.floor + 0.1 * size - foot.y());
        }
        if (CloseUp.fillsPhoto(p)) {
            Box head = CloseUp.oval(p);
            double k = pet / head.height();
            Point middle = head.centre().times(k);
            return new Affine(k, 0, 0, k, x - middle.x(), petLine - middle.y());
        }
        boolean animal = !Partner.person(p);
        double high = animal ? pet : size;
        double k = high / measure(p.face());
        Point head = p.face().centre().times(k);
        double y = animal ? Math.max(line, f.floor + 0.05 * f.head - below(p) * high) : line;
        return new Affine(k, 0, 0, k, x - head.x(), y - head.y());
    }

    /** Colour of the sleeves: what the photo shows below the shoulders. */
    public static Colour cloth(Portrait p) {
        double w = p.face().headWidth();
        List<Point> below = Stream.of(Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER)
                .map(j -> p.body().at(j).plus(0, 0.3 * w))
                .toList();
        return middle(p, below, w, 1 / 3.0, 2 / 3.0)
                .orElse(Colour.rgb(p.palette().clothes()));
    }

    /** Mean of the pixels round some places whose light ranks between two shares; of the subject only. */
    private static Optional<Colour> middle(Portrait p, List<Point> places, double w, double from, double to) {
        int[] found = new int[200 * places.size()];
        int n = 0;
        for (Point at : places) {
            for (int i = 0; i < 200; i++) {
                int row = i / 20;
                int argb = pixel(p.cutout(), at.plus((i - 20 * row - 10) * 0.02 * w, (row - 5) * 0.05 * w));
                if (argb >>> 24 > 240) {
                    found[n++] = argb;
                }
            }
        }
        if (n < 40) {
            return Optional.empty();
        }
        Integer[] byLight = Arrays.stream(found, 0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(byLight, (l, r) -> Integer.compare(luma(l), luma(r)));
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int i = (int) (n * from); i < n * to; i++) {
            red += (byLight[i] >> 16) & 255;
            green += (byLight[i] >> 8) & 255;
            blue += byLight[i] & 255;
            count++;
        }
        return Optional.of(Colour.rgb(((red / count) << 16) | ((green / count) << 8) | (blue / count)));
    }

    private static int pixel(Raster r, Point p) {
        double unit = Math.min(r.width(), r.height());
        int x = (int) (p.x() * unit);
        int y = (int) (p.y() * unit);
        return x < 0 || y < 0 || x >= r.width() || y >= r.height()
                ? 0
                : r.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, 4 * ((long) y * r.width() + x));
    }

    private static int luma(int argb) {
        return 2 * ((argb >> 16) & 255) + 5 * ((argb >> 8) & 255) + (argb & 255);
    }

    /**
     * What light a photo was taken in, skin apart.
     *
     * @param dark light of the darkest twentieth of the subject, 0 to 1
     * @param bright light of the brightest twentieth
     * @param warmth logarithm of red to blue over the whole photo
     */
    private record Light(double dark, double bright, double warmth) {
        static Light of(Portrait p) {
            int[] lumas = new int[6400];
            int n = 0;
            double red = 1;
            double blue = 1;
            Raster subject = p.hasSubject() ? p.cutout() : p.photo();
            for (int i = 0; i < lumas.length; i++) {
                int row = i / 80;
                Point at = p.at((i - 80 * row + 0.5) / 80, (row + 0.5) / 80);
                int whole = pixel(p.photo(), at);
                red += (whole >> 16) & 255;
                blue += whole & 255;
                int argb = pixel(subject, at);
                if (argb >>> 24 > 240) {
                    lumas[n++] = luma(argb);
                }
            }
            if (n < 20) {
                return new Light(0.05, 0.9, 0);
            }
            Arrays.sort(lumas, 0, n);
            return new Light(lumas[n / 20] / 2040.0, lumas[n - 1 - n / 20] / 2040.0, Math.log(red / blue));
        }

        /** Half the way to the other's light, never so far that a skin changes its colour. */
        Grade towards(Light o) {
            double want = Math.max(0.7, (bright + o.bright) / 2);
            double gain = Math.clamp(want / Math.max(0.1, bright), 0.88, 1.2);
            double black = Math.clamp((dark + o.dark) / 2, 0.02, 0.1);
            double warm = Math.clamp((o.warmth - warmth) * 0.5 / 0.36, -0.35, 0.35);
            return Grade.NEUTRAL
                    .gain(gain)
                    .lift(Math.clamp(black - dark * gain, -0.06, 0.06))
                    .warmth(warm);
        }
    }
}
