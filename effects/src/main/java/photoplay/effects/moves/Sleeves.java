package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import photoplay.effects.kit.LaidHand;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Palette;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Sprite;

/** Forearms for those in a photo, in the colours of their own. */
record Sleeves(Portrait photo) {
    private static final int MOST = 4;
    private static final Colour PALE = Colour.rgb(0xE4E0DC);

    /** Photos that end above it get a coat: there is nothing of the body to see. */
    boolean headOnly() {
        Face f = photo.face();
        return photo.hasFace()
                && photo.kind() != Portrait.Kind.GROUP
                && photo.height() < f.chin().y() + 0.42 * f.headHeight();
    }

    /** One pair for each person, at the height {@code line} of hidden elbows. */
    List<RollingArms> pairs(double line) {
        if (!photo.hasFace()) {
            return List.of(animal(line));
        }
        List<RollingArms> out = new ArrayList<>();
        boolean alone = photo.faces().size() == 1;
        for (Face f : photo.faces().subList(0, Math.min(MOST, photo.faces().size()))) {
            double hand = (alone ? 1.12 : 0.9) * Math.max(f.faceWidth(), 0.56 * f.headHeight());
            double room = photo.faces().stream()
                    .filter(o -> !o.equals(f))
                    .mapToDouble(o -> Math.abs(o.chin().x() - f.chin().x()))
                    .min()
                    .orElse(9);
            double middle = alone && photo.body().seen()
                    ? 0.5 * (photo.body().neck().x() + f.chin().x())
                    : f.chin().x();
            double apart = Math.clamp(0.52 * room / hand, 0.72, 1.08);
            Colour skin = skin(f);
            Optional<Colour> own =
                    alone ? forearm() : Optional.of(around(f.chin().plus(0, 0.85 * f.headHeight())));
            Colour cloth = headOnly() ? VendorCoat.BLUE : own.orElseGet(this::shoulders);
            boolean bare = !headOnly() && like(cloth, skin);
            Sprite fore = LaidHand.forearm(bare ? skin : cloth, bare);
            double low = headOnly() ? f.chin().y() + 1.3 * f.headHeight() : line;
            out.add(new RollingArms(new Point(middle, low), hand, apart, fore, LaidHand.upright(skin.lighter(0.06))));
        }
        return out;
    }

    private RollingArms animal(double line) {
        Face f = photo.face();
        double hand = photo.kind() == Portrait.Kind.PERSON ? 0.6 * f.headWidth() : 0.34 * f.headWidth();
        Colour fur = around(f.centre().plus(0.36 * f.headWidth(), 0.1))
                .mix(around(f.centre().plus(-0.36 * f.headWidth(), 0.1)), 0.5)
                .lighter(0.12);
        boolean person = photo.kind() == Portrait.Kind.PERSON;
        return new RollingArms(
                new Point(f.centre().x(), line),
                hand,
                1.1,
                LaidHand.forearm(person ? shoulders() : fur, !person),
                person ? LaidHand.upright(Colour.rgb(photo.palette().skin())) : LaidHand.uprightPaw(fur));
    }

    /** Arms of those who dance in one colour. */
    static RollingArms pale(RollingArms own, boolean person) {
        return own.dressed(
                LaidHand.forearm(PALE.darker(0.12), person),
                person ? LaidHand.upright(PALE) : LaidHand.uprightPaw(PALE));
    }

    private Colour skin(Face f) {
        return f.equals(photo.face())
                ? Colour.rgb(photo.palette().skin())
                : around(f.leftCheek()).mix(around(f.rightCheek()), 0.5);
    }

    /** The same hue, lighter or darker. */
    private static boolean like(Colour c, Colour skin) {
        double a = Math.max(1, c.red() + c.green() + c.blue());
        double b = Math.max(1, skin.red() + skin.green() + skin.blue());
        double hue = Math.abs(c.red() / a - skin.red() / b) + Math.abs(c.blue() / a - skin.blue() / b);
        return hue < 0.12 && a / b > 0.25 && a / b < 1.35;
    }

    private Optional<Colour> forearm() {
        Body b = photo.body();
        if (!b.seen()) {
            return Optional.empty();
        }
        return Stream.of(Joint.LEFT_ELBOW, Joint.RIGHT_ELBOW)
                .filter(e -> b.visible(e).isPresent())
                .flatMap(e -> {
                    Point elbow = b.at(e);
                    Point wrist = b.at(e == Joint.LEFT_ELBOW ? Joint.LEFT_WRIST : Joint.RIGHT_WRIST);
                    return Stream.of(0.2, 0.45).map(k -> elbow.lerp(wrist, k)).filter(this::inside);
                })
                .map(this::around)
                .min(Comparator.comparingDouble(this::strange));
    }

    /** How unlike skin and clothes a colour is. */
    private double strange(Colour c) {
        Palette p = photo.palette();
        return like(c, Colour.rgb(p.skin())) ? 0 : far(c, Colour.rgb(p.clothes()));
    }

    private static double far(Colour a, Colour b) {
        return Math.abs(a.red() - b.red()) + Math.abs(a.green() - b.green()) + Math.abs(a.blue() - b.blue());
    }

    private boolean inside(Point p) {
        return p.x() > 0
                && p.x() < photo.width()
                && p.y() < photo.height()
                && photo.matte().at(p.x(), p.y()) > 0.6;
    }

    private Colour shoulders() {
        Box box = photo.subject().box();
        double y = Math.min(box.bottom(), photo.height()) - 0.06;
        return around(new Point(box.at(0.12, 0).x(), y))
                .mix(around(new Point(box.at(0.88, 0).x(), y)), 0.5);
    }

    /** Mean colour of what is solid round a point; of the clothes where nothing is. */
    private Colour around(Point at) {
        Raster r = photo.cutout();
        double unit = Math.min(r.width(), r.height());
        long[] sum = new long[4];
        for (int i = 0; i < 400; i++) {
            int x = (int) ((at.x() + 0.05 * (i % 20 / 10.0 - 1)) * unit);
            int y = (int) ((at.y() + 0.05 * (Math.floorDiv(i, 20) / 10.0 - 1)) * unit);
            if (x >= 0 && x < r.width() && y >= 0 && y < r.height()) {
                int p = r.at(x, y);
                if (p >>> 24 == 255) {
                    sum[0]++;
                    sum[1] += (p >> 16) & 255;
                    sum[2] += (p >> 8) & 255;
                    sum[3] += p & 255;
                }
            }
        }
        return sum[0] < 20
                ? Colour.rgb(
                        photo.hasFace()
                                ? photo.palette().clothes()
                                : photo.palette().hair())
                : Colour.rgb((int) (((sum[1] / sum[0]) << 16) | ((sum[2] / sum[0]) << 8) | (sum[3] / sum[0])));
    }
}
