package photoplay.stage.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;

class WearTest {
    private static final Sketch DOT = (pen, t) -> pen.circle(Point.ORIGIN, 0.2, Ink.of(0xFF0000));
    private final Portrait person = Sitters.person();
    private final Actor actor = Sitters.actor(person);

    @ParameterizedTest
    @EnumSource
    void everyPlaceHasARigidFrameOnEverySubject(Wear.Place place) {
        for (Portrait p : new Portrait[] {person, Sitters.thing()}) {
            Affine a = Wear.on(Sitters.actor(p)).at(place).affine(1);
            assertTrue(a.zoom() > 0.01 && a.zoom() < 3, () -> place + " is " + a.zoom() + " long");
            assertEquals(0, a.a() * a.c() + a.b() * a.d(), 1e-9);
            assertTrue(a.e() > -0.5 && a.e() < 1.5 && a.f() > -0.5 && a.f() < 2, () -> place + " is away: " + a);
        }
    }

    @Test
    void placesLieWhereTheirNamesSay() {
        Face f = person.face();
        assertEquals(0, origin(Wear.Place.CROWN).distance(f.crown()), 1e-6);
        assertEquals(0, origin(Wear.Place.NOSE).distance(f.noseTip()), 1e-6);
        Point hat = origin(Wear.Place.HAT);
        assertTrue(hat.y() > f.crown().y() && hat.y() < f.leftEye().y() - 0.02);
        assertTrue(
                origin(Wear.Place.LEFT_HORN).x() < origin(Wear.Place.RIGHT_HORN).x());
        assertTrue(origin(Wear.Place.NECK).y() > f.chin().y());
        Affine eyes = Wear.on(actor).at(Wear.Place.EYES).affine(0);
        assertEquals(f.rightEye().x(), eyes.apply(new Point(0.23, 0)).x(), 0.01);
    }

    private Point origin(Wear.Place place) {
        return Wear.on(actor).at(place).affine(0).apply(Point.ORIGIN);
    }

    @Test
    void ridesOnTheMovingHead() {
        Actor leaning = Puppet.of(person).at(0.5, Pose.LEAN_RIGHT).act(actor);
        Affine rest = Wear.on(leaning).at(Wear.Place.CROWN).affine(0);
        Affine moved = Wear.on(leaning).at(Wear.Place.CROWN).affine(1);
        assertTrue(moved.e() > rest.e() + 0.04);
        assertTrue(moved.b() > 0.02, "the frame turns with the head");
    }

    @Test
    void layersLieBehindOnAndBeforeTheSubject() {
        Layer[] layers = Wear.on(actor)
                .behind(Wear.Place.BACK, DOT)
                .front(Wear.Place.HAT, DOT)
                .shadow(Wear.Place.HAT)
                .layers(actor.cutout().depth(1.2));
        assertEquals(3, layers.length);
        assertInstanceOf(Layer.Drawn.class, layers[0]);
        Layer.Picture subject = assertInstanceOf(Layer.Picture.class, layers[1]);
        assertEquals(1, subject.paint().size());
        Layer.Drawn hat = assertInstanceOf(Layer.Drawn.class, layers[2]);
        assertEquals(1.2, hat.depth());
    }

    @Test
    void theShadowFallsBelowTheHatAndComesWithIt() {
        Wear wear = Wear.on(actor)
                .front(Wear.Place.HAT, DOT, Curve.rise(1, 0.2))
                .shadow(Wear.Place.HAT, Shape.oval(new Point(0, 0.06), 0.4, 0.1), 1, 0);
        Layer.Picture subject = (Layer.Picture) wear.layers(actor.cutout())[0];
        Sketch shadow = subject.paint().getFirst();
        assertTrue(Inked.of(shadow, 0.5).isBlank());
        assertTrue(Inked.of(shadow, 2).covers(origin(Wear.Place.HAT).plus(0, 0.02)));
    }
}
