package photoplay.stage.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;

class PuppetTest {
    private final Portrait person = Sitters.person();

    static Stream<Pose> poses() {
        return Map.ofEntries(
                Map.entry("hips", Pose.HIPS_LEFT),
                Map.entry("lean", Pose.LEAN_RIGHT),
                Map.entry("sway", Pose.SWAY_LEFT),
                Map.entry("crouch", Pose.CROUCH),
                Map.entry("jump", Pose.JUMP),
                Map.entry("shrug", Pose.SHRUG),
                Map.entry("shimmy", Pose.SHIMMY_RIGHT),
                Map.entry("head", Pose.HEAD_LEFT),
                Map.entry("cheer", Pose.CHEER),
                Map.entry("box", Pose.BOX_RIGHT),
                Map.entry("kick", Pose.KICK_LEFT),
                Map.entry("step", Pose.STEP_RIGHT),
                Map.entry("too much", Pose.LEAN_RIGHT.times(9).plus(Pose.SHRUG.times(5))))
                .values()
                .stream();
    }

    private static Actor posed(Portrait p, Pose pose) {
        return Puppet.of(p).at(0.5, pose).act(Sitters.actor(p));
    }

    @ParameterizedTest
    @MethodSource("poses")
    void pushIsTheInverseOfPull(Pose pose) {
        Actor actor = posed(person, pose);
        for (double y = 0.1; y < 1.5; y += 0.1) {
            for (double x = 0.1; x < 0.95; x += 0.1) {
                Point p = new Point(x, y);
                Point back = Sitters.pull(actor.chain(), actor.spot(p).at(1), 1);
                assertTrue(back.distance(p) < 1e-3, () -> p + " came back as " + back);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("poses")
    void nothingFolds(Pose pose) {
        double worst = Sitters.leastGrowth(posed(person, pose).chain(), 1, person);
        assertTrue(worst > 0, () -> "least growth " + worst);
    }

    @ParameterizedTest
    @MethodSource("poses")
    void bonesKeepTheirLength(Pose pose) {
        if (pose.of(Part.STRETCH) != 0 || pose.of(Part.UP) > 0 || Math.abs(pose.of(Part.WAIST)) > 20) {
            return;
        }
        Actor actor = posed(person, pose);
        Body b = person.body();
        Face f = person.face();
        kept(actor, b.neck(), f.chin());
        kept(actor, f.chin(), f.crown());
        kept(actor, b.neck(), new Point(0.5, 1.2));
    }

    private static void kept(Actor actor, Point a, Point b) {
        double before = a.distance(b);
        double after = actor.spot(a).at(1).distance(actor.spot(b).at(1));
        assertEquals(1, after / before, 0.05);
    }

    @ParameterizedTest
    @MethodSource("poses")
    void theCutBaseNeverLeavesTheEdge(Pose pose) {
        Actor actor = posed(person, pose);
        for (double x = 0.3; x < 0.71; x += 0.1) {
            double y = actor.spot(new Point(x, 1.5)).at(1).y();
            assertTrue(y > 1.5 - 2e-3, () -> "a gap below the figure: " + y);
        }
    }

    @ParameterizedTest
    @MethodSource("poses")
    void thingsBendToo(Pose pose) {
        Portrait thing = Sitters.thing();
        Actor actor = posed(thing, pose);
        assertTrue(Sitters.leastGrowth(actor.chain(), 1, thing) > 0);
        for (Point edge : List.of(new Point(0, 0.7), new Point(1, 0.7), new Point(0.5, 0))) {
            assertTrue(Sitters.pull(actor.chain(), edge, 1).distance(edge) < 1e-6, "a cut edge shows");
        }
    }

    @Test
    void restsBeforeTheFirstPose() {
        Actor actor = Puppet.of(person)
                .beats(1, 120, 4, Pose.LEAN_LEFT, Pose.LEAN_RIGHT)
                .act(Sitters.actor(person));
        assertTrue(actor.chain().stream().allMatch(w -> w.idle(0.4)));
        assertTrue(actor.chain().stream().allMatch(w -> w.idle(3.6)));
        Point head = person.face().centre();
        assertTrue(actor.spot(head).at(1).x() < head.x() - 0.03);
        assertTrue(actor.spot(head).at(1.55).x() > head.x() + 0.03);
    }

    @Test
    void aGrooveStartsFromThePhotoAndKeepsMoving() {
        Actor actor = Puppet.of(person).groove(120, 1).act(Sitters.actor(person));
        Point head = person.face().centre();
        assertEquals(head, actor.spot(head).at(0));
        assertTrue(actor.spot(head).at(2).distance(actor.spot(head).at(2.25)) > 0.004);
    }

    @Test
    void mirroredPosesMirrorTheFigure() {
        Point crown = person.face().crown();
        double right = posed(person, Pose.SWAY_RIGHT).spot(crown).at(1).x() - crown.x();
        double left = posed(person, Pose.SWAY_LEFT).spot(crown).at(1).x() - crown.x();
        assertTrue(right > 0.02);
        assertEquals(right, -left, 2e-3);
    }

    @Test
    void posesComeInOrder() {
        Puppet p = Puppet.of(person).at(2, Pose.DIP);
        assertThrows(IllegalArgumentException.class, () -> p.at(1, Pose.RISE));
    }

    @Test
    void jointsOutsideTheFrameDoNotMatter() {
        assertTrue(person.body().visible(Joint.LEFT_ANKLE).isEmpty());
        Actor actor = posed(person, Pose.REST.with(Part.LEFT_LEG, 25));
        assertEquals(List.of(), actor.chain().stream().filter(w -> !w.idle(1)).toList());
    }
}
