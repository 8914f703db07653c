package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Firm;
import photoplay.effects.kit.GiltFrame;
import photoplay.effects.kit.Museum;
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
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Framed portraits of the subject, each in another style, circle round them and land as a museum wall. */
public enum GalleryRing implements Solo {
    GALLERY_RING;

    static final double BRAKE = 3.4;
    private static final Curve MUSEUM = Curve.rise(0.35, 0.6);

    /** Degrees that the ring has turned: slow, then fast, then it brakes. */
    static final Curve TURNED = Curve.from(0.3, 0)
            .to(0.9, 40, Ease.IN)
            .to(2.4, 170, Ease.LINEAR)
            .to(3.05, 380, Ease.IN)
            .to(BRAKE, 470, Ease.OUT);

    static final int PICTURES = 11;

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
            List.of(Colour.tones(0xD9A441, 0x1E1C20, 0xF2EEE4, 0x7A4526, 0xC9B27A, 0x2B2440));

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
        PictureRing ring = PictureRing.of(photo, stage);
        Curve step = Curve.from(0.25, 1)
                .to(0.5, 1.03, Ease.OUT)
                .to(0.95, ring.bust() ? 0.62 : photo.hasSubject() ? 0.76 : 0.5, Ease.SMOOTH);
        Curve lifted = ring.bust() ? Curve.from(0.4, 0).to(0.95, -Museum.PLINTH * stage.height()) : Curve.of(0);
        Actor actor = acting.act(stage.actor(photo).feather()).with(Motion.scale(step, base), Motion.down(lifted));
        List<Source> mouldings = mouldings(photo);
        List<Layer> far = new ArrayList<>();
        List<Layer> near = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            hang(ring, mouldings, i, far, near);
        }
        Layer.Picture subject = acting.on(Firm.thing(photo, CloseUp.rounded(photo, actor.cutout())))
                .lit(Light.lamp(
                        t -> ring.ring(0, t).at(),
                        0.5,
                        Colour.rgb(0xFFC873),
                        Curve.window(0.9, 0.3, 3.4, 0.3).times(0.5)))
                .lit(Light.rim(-90, Colour.rgb(0xFFE2B0), MUSEUM.times(0.8)))
                .painted((pen, t) -> shades(pen, ring, t));
        return stage.film()
                .add(actor.backdrop().depth(1).opacity(Curve.fall(0.3, 0.4)))
                .add(Museum.hall(stage).opacity(MUSEUM))
                .draw((pen, t) -> Museum.lamps(pen, stage, 4.1, t))
                .add(far.toArray(Layer[]::new))
                .add(actor.shadow(Colour.BLACK.alpha(0.5), 0.025, 0.03, 0.02)
                        .opacity(photo.hasFace() || !ring.bust() ? MUSEUM : Curve.of(0)))
                .add(subject)
                .add(
                        ring.bust()
                                ? new Layer[] {
                                    Museum.plinth(stage)
                                            .with(Motion.down(Curve.from(0.4, (Museum.PLINTH + 0.12) * stage.height())
                                                    .to(0.95, 0)))
                                }
                                : new Layer[0])
                .add(near.toArray(Layer[]::new))
                .add(Museum.rope(stage)
                        .with(Motion.down(Curve.from(0.4, 0.3).to(1.1, 0, Ease.BACK)))
                        .depth(1.15))
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) ->
                        GiltFrame.closing(pen, stage, Ease.OUT.of(t / 0.3), 1 - Ease.SMOOTH.of((t - 0.32) / 0.2)))
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

    /** Adds one framed picture behind and before the subject; only one of the two is seen at a time. */
    private static void hang(PictureRing ring, List<Source> mouldings, int i, List<Layer> far, List<Layer> near) {
        Portrait photo = ring.photo();
        Point middle = new Point(photo.width() / 2, photo.height() / 2);
        Motion placed = t -> ring.at(i, t).from(middle);
        Curve seen = i == 0 ? Curve.rise(0.3, 0.05) : Curve.rise(0.75 + 0.05 * i, 0.12);
        Curve behind = t -> ring.at(i, t).behind() ? seen.at(t) : 0;
        Curve before = t -> ring.at(i, t).behind() ? 0 : seen.at(t);
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

    /** The first frame, which closes round the photo, and one of each wood at the size of the ring. */
    private static List<Source> mouldings(Portrait photo) {
        double border = 0.12 * Math.min(photo.width(), photo.height());
        Box inner = new Box(0, 0, photo.width(), photo.height());
        Box box = inner.grown(border);
        List<Source> out = new ArrayList<>();
        out.add(new Source.Drawn(box, (pen, t) -> GiltFrame.moulding(pen, inner, border, WOODS.getFirst(), false)));
        for (int k = 0; k < WOODS.size(); k++) {
            int wood = k;
            out.add(new Source.Drawn(
                    new Box(box.left() * SHOWN, box.top() * SHOWN, box.right() * SHOWN, box.bottom() * SHOWN),
                    (pen, t) -> pen.within(
                            Affine.scale(SHOWN, SHOWN),
                            () -> GiltFrame.moulding(pen, inner, border, WOODS.get(wood), wood % 3 == 2))));
        }
        return out;
    }

    /** Pictures that pass before the subject darken it. */
    private static void shades(Pen pen, PictureRing ring, double t) {
        Portrait photo = ring.photo();
        for (int i = 0; i < PICTURES; i++) {
            PictureRing.Place p = ring.at(i, t);
            boolean near = Math.abs(p.at().x() - 0.5 * ring.stage().width()) < 0.5;
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
}
