package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Firm;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Comic;
import photoplay.stage.lens.InkLines;
import photoplay.stage.lens.Look;
import photoplay.stage.lens.NeonGlow;
import photoplay.stage.lens.Pencil;
import photoplay.stage.lens.PixelArt;
import photoplay.stage.lens.Porcelain;
import photoplay.stage.lens.Small;
import photoplay.stage.lens.StainedGlass;
import photoplay.stage.lens.Statue;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Framed portraits of the subject, each in another style, circle round them and land as a museum wall. */
public enum GalleryRing implements Solo {
    GALLERY_RING;

    private static final double BRAKE = 3.4;
    private static final Curve MUSEUM = Curve.rise(0.35, 0.6);

    /** Degrees that the ring has turned: slow, then fast, then it brakes. */
    private static final Curve TURNED = Curve.from(0.3, 0)
            .to(0.9, 40, Ease.IN)
            .to(2.4, 170, Ease.LINEAR)
            .to(3.05, 380, Ease.IN)
            .to(BRAKE, 470, Ease.OUT);

    private static final int PICTURES = 11;

    /** Size of the frames but the first when they are nearest. */
    private static final double SHOWN = 0.36;

    /** The ten styles after the photo itself, each unlike its neighbours even when small. */
    private static Look style(Portrait photo, int i) {
        Look full = switch (i) {
            case 0 -> Small.plain(1);
            case 1 -> Pencil.graphite();
            case 2 -> StainedGlass.window();
            case 3, 9 -> Comic.of(photo).coarser(2.2).blackPlate();
            case 4 -> Comic.of(photo).coarser(3.2);
            case 5 -> NeonGlow.club();
            case 6 -> new Statue(Statue.Material.GOLD);
            case 7 -> new PixelArt(22, 9, 0.2);
            case 8 -> new InkLines(Colour.rgb(0xF2F8FF), Colour.rgb(0x164E96), 0.008, 0.6, 1);
            default -> Porcelain.blue();
        };
        return i == 0 ? full : new Small(full, 0.35);
    }

    /** Two prints of the black plate on coloured paper. */
    private static Optional<Light> paper(int i) {
        return switch (i) {
            case 3 -> Optional.of(Light.ambient(Colour.rgb(0xFF4FA0), Curve.of(1)));
            case 9 -> Optional.of(Light.ambient(Colour.rgb(0xFFD21E), Curve.of(1)));
            default -> Optional.empty();
        };
    }

    /** Colours of the mouldings. */
    private static final List<Colour> WOODS =
            List.of(0xD9A441, 0x1E1C20, 0xF2EEE4, 0x7A4526, 0xC9B27A, 0x2B2440).stream()
                    .map(Colour::rgb)
                    .toList();

    /** A picture's place: its middle, the factors of its width and height, how it hangs, and whether it is behind. */
    private record Place(Point at, double wide, double high, double degrees, boolean behind) {
        Affine from(Point middle) {
            return Affine.move(-middle.x(), -middle.y()).then(Affine.place(at, degrees, wide, high));
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Point base = stage.at(0.5, 1);
        FaceRig acting = FaceRig.of(photo)
                .brows(Curve.window(0.5, 0.15, 1.4, 0.3))
                .lookAt(t -> stage.at(0.5, 0.5)
                        .plus(Point.polar(1, -90 + 2 * TURNED.at(t)))
                        .lerp(stage.at(0.5, 0.5), t < 0.9 || t > 3.3 ? 1 : 0))
                .blink(0.85, 3.55, 4.6)
                .nodAt(4.3)
                .smile(Curve.rise(3.6, 0.4));
        boolean bust = bust(photo);
        Curve step = Curve.from(0.25, 1)
                .to(0.5, 1.03, Ease.OUT)
                .to(0.95, bust ? 0.62 : photo.hasSubject() ? 0.76 : 0.5, Ease.SMOOTH);
        Curve lifted = bust ? Curve.from(0.4, 0).to(0.95, -PLINTH * stage.height()) : Curve.of(0);
        Actor actor = acting.act(stage.actor(photo).feather()).with(Motion.scale(step, base), Motion.down(lifted));
        List<Source> mouldings = mouldings(photo);
        List<Layer> far = new ArrayList<>();
        List<Layer> near = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            hang(photo, stage, mouldings, i, far, near);
        }
        Layer.Picture subject = acting.on(Firm.thing(photo, CloseUp.rounded(photo, actor.cutout())))
                .lit(Light.lamp(
                        t -> ring(stage, photo, 0, t).at(),
                        0.5,
                        Colour.rgb(0xFFC873),
                        Curve.window(0.9, 0.3, 3.4, 0.3).times(0.5)))
                .lit(Light.rim(-90, Colour.rgb(0xFFE2B0), MUSEUM.times(0.8)))
                .painted((pen, t) -> shades(pen, stage, photo, t));
        return stage.film()
                .add(actor.backdrop().depth(1).opacity(Curve.fall(0.3, 0.4)))
                .add(Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> museum(pen, stage))
                        .opacity(MUSEUM))
                .add(Layer.Drawn.of((pen, t) -> lamps(pen, stage, t)))
                .add(far.toArray(Layer[]::new))
                .add(actor.shadow(Colour.BLACK.alpha(0.5), 0.025, 0.03, 0.02)
                        .opacity(photo.hasFace() || !bust ? MUSEUM : Curve.of(0)))
                .add(subject)
                .add(bust ? new Layer[] {plinth(stage)} : new Layer[0])
                .add(near.toArray(Layer[]::new))
                .add(Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> rope(pen, stage))
                        .with(Motion.down(Curve.from(0.4, 0.3).to(1.1, 0, Ease.BACK)))
                        .depth(1.15))
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> closing(pen, stage, t))
                .camera(Camera.still(stage.centre())
                        .push(1, 1.05, 5)
                        .roll(Curve.window(2.3, 0.5, 3.5, 0.3).times(-2)))
                .through(Bloom.of(MUSEUM.times(0.22)), Vignette.of(MUSEUM.times(0.45)))
                .score(Score.of(Tune.ELEGANT_WALTZ.play())
                        .cue(Sound.CREAK, 0.1)
                        .cue(Sound.WHOOSH, 0.4, 1.5, 2.4, 2.75, 3.0, 3.2)
                        .cue(Sound.KNOCK, 3.62, 3.68, 3.74, 3.8, 3.86, 3.92, 3.98, 4.04, 4.1)
                        .cue(Sound.CLICK, 4.2, 4.3));
    }

    /** Height of the plinth in frame heights. */
    private static final double PLINTH = 0.17;

    /** A head that fills the photo stands as a bust, above the pictures that pass before it. */
    private static boolean bust(Portrait photo) {
        return photo.hasSubject()
                && photo.face().headWidth() > 0.5
                && photo.subject().box().bottom() > photo.height() - 0.06;
    }

    /** Marble with a velvet cloth that hides where the photo cuts the bust. */
    private static Layer plinth(Stage stage) {
        double top = stage.height() * (1 - PLINTH) + 0.005;
        double wide = Math.min(0.46, stage.width() * 0.44);
        Point c = stage.at(0.5, 0);
        Box box = new Box(c.x() - wide * 1.3, top - 0.08, c.x() + wide * 1.3, stage.height() + 0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(
                            new Box(c.x() - wide * 0.84, top, c.x() + wide * 0.84, box.bottom()),
                            Ink.across(
                                    c.x() - wide,
                                    c.x() + wide,
                                    Colour.rgb(0x8E8496),
                                    Colour.rgb(0xF4EEF0),
                                    Colour.rgb(0xCFC4CC),
                                    Colour.rgb(0x6A5F70)));
                    Shape cloth =
                            Shape.from(c.x() - wide, top - 0.035).quad(c.x(), top - 0.075, c.x() + wide, top - 0.035);
                    for (int i = 8; i > 0; i--) {
                        double x = c.x() - wide + 2 * wide * (i - 1) / 8.0;
                        cloth = cloth.quad(x + wide / 8, top + 0.085, x, top + (i % 2 == 0 ? 0.03 : 0.045));
                    }
                    Shape velvet = cloth.close();
                    pen.fill(
                            velvet,
                            Ink.down(
                                    top - 0.06,
                                    top + 0.06,
                                    Colour.rgb(0xD0284A),
                                    Colour.rgb(0x8E1230),
                                    Colour.rgb(0x5A0A1E)));
                    pen.stroke(velvet, 0.008, Ink.of(Colour.rgb(0xE2B54A)));
                })
                .with(Motion.down(
                        Curve.from(0.4, (PLINTH + 0.12) * stage.height()).to(0.95, 0)));
    }

    /** Adds one framed picture behind and before the subject; only one of the two is seen at a time. */
    private static void hang(
            Portrait photo, Stage stage, List<Source> mouldings, int i, List<Layer> far, List<Layer> near) {
        Point middle = new Point(photo.width() / 2, photo.height() / 2);
        Motion placed = t -> place(stage, photo, i, t).from(middle);
        Curve seen = i == 0 ? Curve.rise(0.3, 0.05) : Curve.rise(0.75 + 0.05 * i, 0.12);
        Curve behind = t -> place(stage, photo, i, t).behind() ? seen.at(t) : 0;
        Curve before = t -> place(stage, photo, i, t).behind() ? 0 : seen.at(t);
        Layer.Picture plain =
                Layer.Picture.of(new Source.Looked(new Source.Print(photo), style(photo, i)), List.of(placed));
        Layer.Picture picture = paper(i).map(plain::lit).orElse(plain);
        Source moulding = i == 0 ? mouldings.getFirst() : mouldings.get(1 + i % WOODS.size());
        Layer.Picture frame = Layer.Picture.of(
                moulding, i == 0 ? List.of(placed) : List.of(Motion.of(Affine.scale(1 / SHOWN, 1 / SHOWN)), placed));
        far.add(picture.opacity(behind));
        far.add(frame.opacity(behind));
        near.add(picture.opacity(before));
        near.add(frame.opacity(before));
    }

    private static Place place(Stage stage, Portrait photo, int i, double t) {
        if (i == 0 && t < 0.95) {
            Place to = ring(stage, photo, 0, 0.95);
            double k = Ease.SMOOTH.of((t - 0.3) / 0.65);
            return new Place(
                    stage.centre().lerp(to.at(), k), 1 + (to.wide() - 1) * k, 1 + (to.high() - 1) * k, 0, true);
        }
        double k = Ease.SMOOTH.of((t - BRAKE - 0.05 * i) / 0.32);
        Place from = ring(stage, photo, i, Math.min(t, BRAKE + 0.05 * i));
        if (k <= 0) {
            return from;
        }
        Place to = wall(stage, photo, i);
        double swing = 5 * Curve.swing(BRAKE + 0.32 + 0.05 * i, 2.2, 0.8).at(t);
        return new Place(
                from.at().lerp(to.at(), k).plus(0, -0.1 * Math.sin(Math.PI * k)),
                from.wide() + (to.wide() - from.wide()) * k,
                from.high() + (to.high() - from.high()) * k,
                to.degrees() * k + swing,
                from.behind() || k > 0.35);
    }

    /** Width of a picture in the ring at rest, in photo widths. */
    private static double share(Portrait photo) {
        return 0.25 / Math.sqrt(photo.width() * photo.height());
    }

    private static Place ring(Stage stage, Portrait photo, int i, double t) {
        double a = Math.toRadians(360.0 * i / PICTURES + 115 + TURNED.at(t));
        double near = Math.sin(a);
        boolean bust = bust(photo);
        double size = share(photo) * (bust ? 0.86 + 0.12 * near : 0.9 + 0.35 * near);
        double squeeze = Math.max(0.25, Math.abs(near) * 0.85 + 0.15);
        double slope = 0.08 * Math.cos(a);
        Point at = stage.at(0.5, bust ? 0.66 : 0.63)
                .plus(
                        0.55 * stage.width() * Math.cos(a),
                        bust ? 0.25 * stage.height() * near + slope : 0.14 * near + slope);
        return new Place(at, size * squeeze, size, 0, near < 0.12);
    }

    /** Places on the wall: columns at the sides, a row over the head. */
    private static Place wall(Stage stage, Portrait photo, int i) {
        double[][] slots = {
            {0.5, 0.1},
            {0.13, 0.14},
            {0.87, 0.14},
            {0.1, 0.42},
            {0.9, 0.42},
            {0.31, 0.13},
            {0.69, 0.13},
            {0.14, 0.69},
            {0.86, 0.69},
            {0.3, 0.4},
            {0.7, 0.4}
        };
        double[] s = slots[i];
        double size = share(photo) * 0.75 * Math.min(1.25, Math.sqrt(stage.width() * stage.height()));
        return new Place(stage.at(s[0], s[1]), size, size, (i % 3 - 1) * 1.2, true);
    }

    /** The first frame, which closes round the photo, and one of each wood at the size of the ring. */
    private static List<Source> mouldings(Portrait photo) {
        double border = 0.12 * Math.min(photo.width(), photo.height());
        Box box = new Box(0, 0, photo.width(), photo.height()).grown(border);
        List<Source> out = new ArrayList<>();
        out.add(new Source.Drawn(box, (pen, t) -> moulding(pen, photo, border, WOODS.getFirst(), false)));
        for (int k = 0; k < WOODS.size(); k++) {
            int wood = k;
            out.add(new Source.Drawn(
                    new Box(box.left() * SHOWN, box.top() * SHOWN, box.right() * SHOWN, box.bottom() * SHOWN),
                    (pen, t) -> pen.within(
                            Affine.scale(SHOWN, SHOWN),
                            () -> moulding(pen, photo, border, WOODS.get(wood), wood % 3 == 2))));
        }
        return out;
    }

    /** A gilded or plain frame round the picture, its middle open. */
    private static void moulding(Pen pen, Portrait photo, double border, Colour wood, boolean mat) {
        Box inner = new Box(0, 0, photo.width(), photo.height());
        for (int i = 0; i < 4; i++) {
            double b = border * (0.85 - 0.22 * i);
            Colour c = i % 2 == 0 ? wood : wood.darker(0.35);
            pen.stroke(
                    Shape.rect(inner.grown(b * 0.62)),
                    border * 0.3,
                    Ink.linear(inner.at(0, 0), inner.at(1, 1), c.lighter(0.55), c, c.darker(0.3), c.lighter(0.2)));
        }
        if (mat) {
            pen.stroke(Shape.rect(inner.grown(-border * 0.3)), border * 0.7, Ink.of(Colour.rgb(0xF6F2E8)));
        }
        pen.stroke(
                Shape.rect(inner.grown(mat ? -border * 0.65 : 0.002)), border * 0.06, Ink.of(Colour.BLACK.alpha(0.5)));
    }

    /** A dark wall with a dado and a floor that shines. */
    private static void museum(Pen pen, Stage stage) {
        Box all = stage.frame().grown(0.1);
        double floor = stage.height() * 0.84;
        pen.rect(
                all,
                Ink.radial(
                        stage.at(0.5, 0.3),
                        Math.max(stage.width(), stage.height()) * 0.75,
                        Colour.rgb(0x4E2A3C),
                        Colour.rgb(0x34192B),
                        Colour.rgb(0x170C18)));
        for (int i = 0; i < 30; i++) {
            double x = all.left() + i * all.width() / 29;
            pen.line(
                    new Point(x, all.top()),
                    new Point(x, floor),
                    0.004,
                    Ink.of(Colour.rgb(0x7A4660).alpha(0.2)));
        }
        for (int i = 0; i < 3; i++) {
            pen.stamp(GLOW, stage.at(0.17 + 0.33 * i, 0.12), 0.9, 0, 0.55, 0.5);
        }
        pen.rect(
                new Box(all.left(), floor, all.right(), all.bottom()),
                Ink.down(floor, all.bottom(), Colour.rgb(0x6A4630), Colour.rgb(0x2C1A12), Colour.rgb(0x120A08)));
        pen.rect(
                new Box(all.left(), floor - 0.03, all.right(), floor),
                Ink.down(floor - 0.03, floor, Colour.rgb(0xC79A5C), Colour.rgb(0x6B4A28)));
        for (int i = -4; i <= 4; i++) {
            pen.line(
                    stage.at(0.5 + 0.1 * i, 0.84),
                    stage.at(0.5 + 0.28 * i, 1.1),
                    0.003,
                    Ink.of(Colour.BLACK.alpha(0.35)));
        }
    }

    /** Picture lamps come on over the wall at the end. */
    private static void lamps(Pen pen, Stage stage, double t) {
        for (int i = 0; i < 5; i++) {
            double k = Math.clamp((t - 4.1 - 0.07 * i) / 0.12, 0, 1);
            if (k > 0) {
                Point at = stage.at(0.1 + 0.2 * i, -0.02);
                pen.stamp(GLOW, at.plus(0, 0.22), 0.75, 0, 0.7, 0.75 * k);
            }
        }
    }

    private static final Sprite GLOW = Sprite.drawn(
            1,
            (pen, t) -> pen.circle(
                    Point.ORIGIN,
                    0.5,
                    Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFFD79A).alpha(0.5))));

    /** A velvet rope between brass posts hides where the photo cuts the body. */
    private static void rope(Pen pen, Stage stage) {
        double y = stage.height();
        pen.rect(
                new Box(-0.1, y - 0.09, stage.width() + 0.1, y + 0.1),
                Ink.down(
                        y - 0.09,
                        y,
                        Colour.rgb(0x140A0C).alpha(0),
                        Colour.rgb(0x140A0C).alpha(0.9)));
        int posts = (int) Math.round(stage.width() / 0.5) + 1;
        double gap = stage.width() * 1.04 / (posts - 1);
        for (int i = 0; i < posts; i++) {
            double x = -0.02 * stage.width() + i * gap;
            if (i + 1 < posts) {
                List<Point> line = new ArrayList<>();
                for (int k = 0; k <= 12; k++) {
                    double u = k / 12.0;
                    line.add(new Point(x + u * gap, y - 0.15 + 0.3 * u * (1 - u)));
                }
                pen.curve(line, 0.04, Ink.of(0x5A0716));
                pen.curve(line.stream().map(p -> p.plus(0, -0.008)).toList(), 0.018, Ink.of(0xB3203A));
            }
            pen.line(
                    new Point(x, y + 0.05),
                    new Point(x, y - 0.16),
                    0.03,
                    Ink.across(x - 0.015, x + 0.015, Colour.rgb(0x7A5418), Colour.rgb(0xFFE9A6), Colour.rgb(0x8A6020)));
            Point ball = new Point(x, y - 0.185);
            pen.circle(
                    ball,
                    0.03,
                    Ink.radial(
                            ball.plus(-0.01, -0.012), 0.04, Colour.WHITE, Colour.rgb(0xF2C35A), Colour.rgb(0x7A5418)));
        }
    }

    /** Pictures that pass before the subject darken it. */
    private static void shades(Pen pen, Stage stage, Portrait photo, double t) {
        for (int i = 0; i < PICTURES; i++) {
            Place p = place(stage, photo, i, t);
            boolean near = Math.abs(p.at().x() - 0.5 * stage.width()) < 0.5;
            if (t > 0.9 && near && !p.behind()) {
                pen.stamp(
                        Bits.shadow(),
                        p.at().plus(0.02, -0.03),
                        p.high() * photo.height() * 1.5,
                        0,
                        Math.max(0.3, p.wide() * photo.width() / Math.max(0.01, p.high() * photo.height())),
                        0.55);
            }
        }
    }

    /** A gold frame closes round the photo in the first moments. */
    private static void closing(Pen pen, Stage stage, double t) {
        if (t > 0.6) {
            return;
        }
        double in = Ease.OUT.of(t / 0.3);
        double away = 1 - Ease.SMOOTH.of((t - 0.32) / 0.2);
        double w = 0.07 * in;
        for (int i = 0; i < 3 && away > 0; i++) {
            pen.stroke(
                    Shape.rect(stage.frame().grown(-w * (0.15 + 0.33 * i))),
                    w * 0.36,
                    Ink.linear(
                                    new Point(0, 0),
                                    stage.at(1, 1),
                                    Colour.rgb(0xFFF0B8).darker(0.2 * i),
                                    Colour.rgb(0xC68F2C),
                                    Colour.rgb(0xF6D98A),
                                    Colour.rgb(0x8A5E1C))
                            .alpha(away));
        }
    }
}
