package photoplay.effects.bodies;

import photoplay.effects.kit.Mould;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Stage;

/**
 * The forms that a subject of clay is kneaded into: slab, flat cake, lump, ball.
 *
 * @param person true for one face that every form keeps in its middle
 * @param base the place that the clay stands on, in the frame
 * @param size of the whole subject there
 */
record ClayForms(Mould mould, Face face, boolean person, Point base, double size, Stage stage) {
    private static final double BALL = 0.25;

    static ClayForms of(Portrait p, Stage stage) {
        Mould m = Mould.of(p)
                .rounded(!p.hasSubject() || p.subject().box().top() > 0.02 ? 7 : 3.4)
                .calm();
        Box b = m.box();
        double size = Math.min(Math.min(0.68 * stage.height() / b.height(), 0.76 * stage.width() / b.width()), 1.1);
        Point base = new Point(stage.width() / 2, stage.height() * 0.88);
        return new ClayForms(m, p.face(), Mould.alone(p), base, size, stage);
    }

    private double wide() {
        return mould.box().width() * size;
    }

    private double high() {
        return mould.box().height() * size;
    }

    /** The subject as it is, stretched. */
    Mould.Form standing(double kx, double ky) {
        Box b = mould.box();
        Point off = mould.middle().minus(new Point(b.centre().x(), b.bottom()));
        return mould.own(base.plus(off.x() * kx, off.y() * ky), kx, ky);
    }

    /** Standing, filling a box. */
    private Mould.Form filling(double rx, double ry) {
        return standing(rx * 2 / mould.box().width(), ry * 2 / mould.box().height());
    }

    /** Clapped between two hands. */
    Mould.Form slab() {
        return person
                ? faced(Math.max(wide() * 0.27, high() * 0.17), high() * 0.58, 3.4, 0.8, 0.6)
                        .mix(standing(size * 0.55, size * 1.16), 0.45)
                : standing(size * 0.55, size * 1.2)
                        .mix(block(wide() * 0.275, high() * 0.6, 5, size * 0.55, size * 1.2), 0.65);
    }

    /** Pressed from above. */
    Mould.Form flat() {
        double rx = Math.min(wide() * 0.725, stage.width() * 0.46);
        double ry = Math.max(high() * 0.24, person ? 0.15 : 0.12);
        Box b = mould.box();
        return person
                ? faced(rx, ry, 2.7, 0.78, 2.6).mix(filling(rx, ry), 0.45)
                : filling(rx, ry).mix(block(rx, ry, 2.6, rx * 2 / b.width(), ry * 2 / b.height()), 0.88);
    }

    /** Rolled between two palms in the air. */
    Mould.Form ball() {
        return mould.oval(seat(), aloft(), BALL, BALL, 2, zoom(), zoom());
    }

    /** The ball where it rests on the ground. */
    Mould.Form landed() {
        return ball().moved(0, base.y() - BALL - aloft().y());
    }

    /** On its way to a ball. */
    Mould.Form lump() {
        return mould.oval(seat(), aloft().plus(0.02, 0), BALL * 1.25, BALL * 0.9, 2.6, zoom(), zoom())
                .bump(-160, 16, 0.05)
                .bump(-20, 18, 0.04);
    }

    /** Slapped flat. */
    Mould.Form cake() {
        double rx = Math.min(0.45, stage.width() * 0.45);
        Box b = mould.box();
        Point middle = base.plus(0, -0.11);
        return person
                ? faced(rx, 0.135, 2.4, 0.76, 2.6).mix(standing(rx * 2 / b.width(), 0.27 / b.height()), 0.4)
                : mould.oval(middle, middle, rx, 0.11, 2.4, b.width() * 0.8 / (2 * rx), b.height() * 0.8 / 0.22);
    }

    private Point aloft() {
        return new Point(base.x(), stage.height() * 0.5);
    }

    private double zoom() {
        Box b = mould.box();
        return person ? face.headHeight() * 0.66 / BALL : Math.min(b.width(), b.height()) * 0.62 / BALL;
    }

    /** Where the clay's middle lies in the ball, so that the face is in the ball's middle. */
    private Point seat() {
        Point up = aloft();
        Point at = person ? up.plus(mould.middle().minus(face.local(0, 0.05)).times(1 / zoom())) : up;
        return at.distance(up) > BALL * 0.75 ? up.plus(at.minus(up).unit().times(BALL * 0.75)) : at;
    }

    private Mould.Form faced(double rx, double ry, double square, double share, double stretch) {
        return mould.faced(face, base.plus(0, -ry), rx, ry, square, share, stretch);
    }

    private Mould.Form block(double rx, double ry, double square, double kx, double ky) {
        Box b = mould.box();
        Point centre = base.plus(0, -ry);
        double share = Math.clamp((mould.middle().y() - b.centre().y()) / b.height(), -0.3, 0.3);
        return mould.oval(centre.plus(0, share * 2 * ry), centre, rx, ry, square, 1 / kx, 1 / ky);
    }
}
