package photoplay.effects.stories;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.PressMics;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;

/** Seven reporters hold microphones before whoever speaks; a sneeze takes the foam caps off. */
record Scrum(PressFrame frame) {
    private static final double START = 0.72;
    private static final double SNEEZE = MediaInterview.SNEEZE;
    private static final double BACK = MediaInterview.BACK;
    private static final double LANDS = MediaInterview.LANDS;

    private static final Sprite SHADE = Bits.shadow();
    private static final Colour[] SKINS = {
        Colour.rgb(0xE8B48C), Colour.rgb(0x8A5638), Colour.rgb(0xF0C6A2), Colour.rgb(0xB87A50)
    };

    /** A reporter: where the microphone comes from, in degrees from below, its station and sleeve. */
    private record Reporter(
            double degrees, double out, double size, boolean near, Sprite mic, Sprite foam, Sprite sleeve) {}

    private static final List<Reporter> SCRUM = List.of(
            reporter(-64, 0.04, 0.96, false, 0x27A35A, PressMics.Sign.TRIANGLE, 0, 0x4C5364),
            reporter(58, 0.05, 0.96, false, 0x7A3FC0, PressMics.Sign.RING, 1, 0x6B7080),
            reporter(-31, 0.03, 1.0, false, 0xE23B3B, PressMics.Sign.STAR, 2, 0x383E50),
            reporter(30, 0.02, 1.02, false, 0x1E86E0, PressMics.Sign.WAVE, 3, 0x8A8E9A),
            reporter(2, 0.07, 1.12, true, 0xFFB81C, PressMics.Sign.STAR, 0, 0x555C6C),
            reporter(-49, 0.26, 1.26, true, 0xF2672A, PressMics.Sign.WAVE, 1, 0x777C88),
            reporter(48, 0.27, 1.3, true, 0xE23B7A, PressMics.Sign.TRIANGLE, 2, 0x3F4554));
    /** The one whose cap comes down on the head. */
    private static final int HAT = 4;

    private static Reporter reporter(
            double degrees,
            double out,
            double size,
            boolean near,
            int station,
            PressMics.Sign sign,
            int skin,
            int cloth) {
        Colour c = Colour.rgb(station);
        Sprite mic = PressMics.held(c, sign, SKINS[skin]);
        return new Reporter(degrees, out, size, near, mic, PressMics.foam(c), PressMics.sleeve(Colour.rgb(cloth)));
    }

    /** The top of one microphone's foam. */
    private Point tip(int i, double t) {
        Reporter r = SCRUM.get(i);
        Point way = Point.polar(1, 90 - r.degrees());
        double start = START + 0.085 * ((i * 3) % SCRUM.size());
        double in = Ease.BACK.of((t - start) / 0.34);
        double recoil = Ease.EXPO.of((t - SNEEZE - 0.02) / 0.3) * (1 - 0.86 * Ease.SMOOTH.of((t - BACK) / 0.5));
        double far = 1.1 * (1 - in) + (0.34 + 0.05 * (i % 3)) * recoil;
        double push = 0.014 * Math.sin(2 * Math.PI * (0.9 + 0.13 * i) * t + i * 2.1);
        double across = 0.012 * Math.sin(2 * Math.PI * (0.7 + 0.11 * i) * t + i);
        return rest(i).plus(way.times(far + push)).plus(way.normal().times(across));
    }

    /** Where it comes to rest: clear of the mouth, and so high that the hand shows above the lower third. */
    private Point rest(int i) {
        Reporter r = SCRUM.get(i);
        Point way = Point.polar(1, 90 - r.degrees());
        double free = frame.rx() * frame.ry() / Math.hypot(frame.ry() * way.x(), frame.rx() * way.y());
        Point rest = frame.mouth().plus(way.times(free + r.out() * frame.head() * 1.3));
        double size = frame.mic() * r.size();
        double shown = frame.floor() - (r.near() ? 0.6 : 0.84) * size - 0.03 * (i % 2);
        boolean beside = Math.abs(rest.x() - frame.mouth().x()) > 0.9 * frame.rx();
        double chin = Math.min(frame.base(), frame.mouth().y() + (beside ? 0.1 : 0.95) * frame.ry());
        double highest = Math.min(chin, frame.floor() - (r.near() ? 0.38 : 0.5) * size);
        return new Point(rest.x(), Math.min(Math.max(shown, highest), rest.y()));
    }

    /** Draws those who stand nearer to the lens than the others, or the others. */
    void mics(Pen pen, boolean near, double t) {
        if (t < START - 0.1) {
            return;
        }
        for (int i = 0; i < SCRUM.size(); i++) {
            Reporter r = SCRUM.get(i);
            if (r.near() == near) {
                double sway = 4 * Math.sin(2 * Math.PI * (0.6 + 0.1 * i) * t + 1.7 * i);
                double shaken = 16 * Curve.swing(SNEEZE, 4, 0.5).at(t) * (i % 2 == 0 ? 1 : -1);
                List<Sprite> cap = t < SNEEZE + 0.03 ? List.of(r.foam()) : List.of();
                PressMics.hold(
                        pen,
                        r.mic(),
                        cap,
                        tip(i, t),
                        frame.mic() * r.size(),
                        -r.degrees() + sway + shaken,
                        r.sleeve(),
                        arm(i));
            }
        }
    }

    /** Length of a sleeve in sizes of its microphone: until the lower third hides it. */
    private double arm(int i) {
        Reporter r = SCRUM.get(i);
        double size = frame.mic() * r.size();
        double below = (frame.floor() - rest(i).y()) / Math.cos(Math.toRadians(r.degrees()));
        return Math.clamp(below / size - 0.6, 0.4, 2.2);
    }

    /** Shadows of the microphones on the body; {@code lit} is 1 for light from the left, -1 from the right. */
    void contact(Pen pen, double lit, double t) {
        for (int i = 0; i < SCRUM.size(); i++) {
            Reporter r = SCRUM.get(i);
            if (!r.near() || i == HAT) {
                double size = frame.mic() * r.size();
                Point at = tip(i, t).plus(0.012 + 0.03 * lit, 0.2 * size);
                pen.stamp(SHADE, at, 0.62 * size, r.degrees(), 0.75, 0.62);
            }
        }
    }

    /** Foam caps on their way past the lens. */
    void caps(Pen pen, double t) {
        double age = t - SNEEZE - 0.03;
        if (age < 0 || age > 0.8) {
            return;
        }
        for (int i = 0; i < SCRUM.size(); i++) {
            Reporter r = SCRUM.get(i);
            Point from = tip(i, SNEEZE);
            double size = frame.mic() * r.size() * PressMics.FOAM;
            Point way = from.minus(frame.mouth()).unit();
            if (i == HAT) {
                Point at = from.plus(1.5 * age, -2.3 * age);
                pen.stamp(r.foam(), at, size * (1 + 0.8 * age), 700 * age, 1, 1);
                continue;
            }
            double speed = 1.15 + 0.35 * Rnd.hash(21, i);
            Point at = from.plus(way.times(speed * age))
                    .plus(way.x() * 0.9 * age, -(0.9 + 0.8 * Rnd.hash(7, i)) * age + 0.9 * age * age);
            double grown = size * (1 + 4.4 * age + 3 * age * age);
            Sprite cap = age > 0.16 ? r.foam().soft(age > 0.3 ? 0.05 : 0.022) : r.foam();
            pen.stamp(cap, at, grown, (i % 2 == 0 ? 520 : -430) * age + r.degrees(), 1, 1);
        }
    }

    /** The cap that comes down again stays on the head; coordinates are the crown's. */
    static void hat(Pen pen, double t) {
        if (t > LANDS - 0.3) {
            double fall = Math.max(0, LANDS - t);
            double bounce = t < LANDS ? 0 : 0.16 * Math.abs(Math.sin((t - LANDS) * 13)) * Math.exp(-(t - LANDS) * 9);
            double squash = 0.3 * Curve.hit(LANDS, 0.22).at(t);
            double roll =
                    t < LANDS ? 260 * fall : 9 * Curve.swing(LANDS, 2.2, 0.6).at(t);
            double high = 0.46;
            Point at = new Point(0.03, -0.12 + 0.05 * squash - bounce - 9 * fall);
            pen.stamp(SHADE, new Point(0.04, 0.05), 0.3, 0, 1.7, t < LANDS ? 0 : 0.6);
            pen.within(
                    Affine.scale(1 + squash, 1 - squash).about(new Point(0, 0.05)),
                    () -> pen.stamp(SCRUM.get(HAT).foam(), at, high, 12 + roll, 1, 1));
        }
    }
}
