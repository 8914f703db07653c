package photoplay.stage.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Spot;

class FaceRigTest {
    /** What the rig can do, at full strength from 0.5 s on. */
    enum Act {
        BLINK(f -> f.eyesClosed(on(1))),
        WIDE(f -> f.eyesWide(on(1))),
        BROWS(f -> f.brows(on(1))),
        FROWN(f -> f.brows(on(-1))),
        SMILE(f -> f.smile(on(1))),
        SAD(f -> f.smile(on(-1))),
        POUT(f -> f.pout(on(1))),
        OPEN(f -> f.openMouth(on(1))),
        PUFF(f -> f.puffCheeks(on(1))),
        JAW(f -> f.jaw(on(1))),
        GAZE(f -> f.gaze(on(1), on(-1))),
        LOOK(f -> f.lookAt(Spot.of(0.5, 0.5))),
        NOD(f -> f.nod(on(16))),
        TURN(f -> f.turn(on(-18))),
        TILT(f -> f.tilt(on(14))),
        SURPRISE(f -> f.surprise(on(1))),
        EVERYTHING(f -> f.surprise(on(1)).smile(on(1)).turn(on(12)).nod(on(8)).tilt(on(-10)));

        private final UnaryOperator<FaceRig> doing;

        Act(UnaryOperator<FaceRig> doing) {
            this.doing = doing;
        }

        FaceRig on(Portrait p) {
            return doing.apply(FaceRig.of(p));
        }

        private static Curve on(double value) {
            return Curve.from(0.4, 0).to(0.5, value);
        }
    }

    private final Portrait person = Sitters.person();
    private final Portrait thing = Sitters.thing();

    @ParameterizedTest
    @EnumSource
    void isIdleBeforeItActs(Act act) {
        Actor actor = act.on(person).act(Sitters.actor(person));
        assertTrue(actor.chain().stream().allMatch(w -> w.idle(0)));
    }

    @ParameterizedTest
    @EnumSource
    void pushIsTheInverseOfPull(Act act) {
        Actor actor = act.on(person).act(Sitters.actor(person));
        for (Point p : person.face().mesh()) {
            Point there = actor.spot(p).at(1);
            Point back = Sitters.pull(actor.chain(), there, 1);
            assertTrue(back.distance(p) < 1e-3, () -> act + ": " + p + " came back as " + back);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingFolds(Act act) {
        Actor actor = act.on(person).act(Sitters.actor(person));
        double worst = Sitters.leastGrowth(actor.chain(), 1, person);
        assertTrue(worst > 0, () -> act + ": the map folds, least growth " + worst);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheTrunkAlone(Act act) {
        Actor actor = act.on(person).act(Sitters.actor(person));
        for (Point far : List.of(new Point(0.02, 1.0), new Point(0.98, 1.1), new Point(0.5, 1.2))) {
            assertEquals(0, Sitters.pull(actor.chain(), far, 1).distance(far), 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAssumedFaceOnlyMovesItsHeadAndDrawsNothing(Act act) {
        Actor actor = Sitters.actor(thing);
        FaceRig rig = act.on(thing);
        Actor acting = rig.act(actor);
        Face head = thing.face();
        double moved = acting.spot(head.centre()).at(1).distance(head.centre());
        assertTrue(moved < 0.25 * head.headHeight());
        assertEquals(0, rig.on(acting.cutout()).paint().size());
    }

    @Test
    void anAssumedFaceDipsByThreePercentForABlink() {
        Actor actor = FaceRig.of(thing).blink(1).act(Sitters.actor(thing));
        Point head = thing.face().centre();
        Point dipped = actor.spot(head).at(1.08);
        assertEquals(0.03 * thing.face().headHeight(), dipped.y() - head.y(), 2e-3);
        assertEquals(head, actor.spot(head).at(2));
    }

    @Test
    void aBlinkClosesTheOpening() {
        FaceRig rig = FaceRig.of(person).blink(1);
        Actor actor = rig.act(Sitters.actor(person));
        Inked shut = Inked.of(rig.paint(actor), 1.08);
        Face f = person.face();
        for (Face.Feature eye : List.of(Face.Feature.LEFT_EYE, Face.Feature.RIGHT_EYE)) {
            for (Point p : Sitters.inside(f.contour(eye))) {
                assertTrue(shut.covers(p), () -> eye + " is open at " + p);
            }
        }
        assertTrue(Inked.of(rig.paint(actor), 0.9).isBlank());
        assertTrue(Inked.of(rig.paint(actor), 1.4).isBlank());
    }

    @Test
    void aWinkLeavesTheOtherEye() {
        FaceRig rig = FaceRig.of(person).rightEyeClosed(Curve.of(1));
        Inked wink = Inked.of(rig.paint(rig.act(Sitters.actor(person))), 0);
        assertTrue(wink.covers(person.face().rightEye()));
        assertFalse(wink.covers(person.face().leftEye()));
    }

    @Test
    void anOpenMouthPartsTheLips() {
        FaceRig rig = FaceRig.of(person).openMouth(Curve.of(1));
        Actor actor = rig.act(Sitters.actor(person));
        Face f = person.face();
        double before = f.lowerLip().y() - f.upperLip().y();
        double after = actor.spot(f.lowerLip()).at(0).y()
                - actor.spot(f.upperLip()).at(0).y();
        assertTrue(after > before + 0.25 * f.mouthLeft().distance(f.mouthRight()));
        Point gap = actor.spot(f.upperLip()).at(0).lerp(actor.spot(f.lowerLip()).at(0), 0.55);
        assertTrue(Inked.of(rig.paint(actor), 0).covers(gap));
    }

    @Test
    void eyesLookTowardsTheSpotTheyFollow() {
        Map<Double, Double> looks = new java.util.TreeMap<>();
        for (double x : List.of(0.05, 0.95)) {
            FaceRig rig = FaceRig.of(person).lookAt(Spot.of(x, 0.4));
            Inked eyes = Inked.of(rig.paint(rig.act(Sitters.actor(person))), 0);
            looks.put(x, eyes.darkest().x());
        }
        double left = looks.getOrDefault(0.05, 0.0);
        double right = looks.getOrDefault(0.95, 0.0);
        assertTrue(right > left + 0.2 * person.face().eyeWidth());
    }

    @Test
    void eyesGoAsFarAsTheyAreToldTo() {
        Map<Double, Double> looks = new java.util.TreeMap<>();
        for (double strength : List.of(0.3, 1.0)) {
            FaceRig rig = FaceRig.of(person).lookAt(Spot.of(0.95, 0.4), Curve.of(strength));
            looks.put(
                    strength,
                    Inked.of(rig.paint(rig.act(Sitters.actor(person))), 0)
                            .darkest()
                            .x());
        }
        double little = looks.getOrDefault(0.3, 0.0);
        double all = looks.getOrDefault(1.0, 0.0);
        assertTrue(all > little + 0.03 * person.face().eyeWidth());
    }

    @Test
    void actsInThePhotoWhereverItIsPlaced() {
        Affine fit = new Affine(1.5, 0, 0, 1.5, -0.2, 0.1);
        FaceRig rig = FaceRig.of(person).nod(Curve.of(10)).smile(Curve.of(1));
        Actor plain = rig.act(Sitters.actor(person));
        Actor placed = rig.act(Sitters.actor(person).with(Motion.of(fit)));
        for (Point p : person.face().mesh()) {
            Point a = fit.apply(plain.spot(p).at(0));
            assertTrue(a.distance(placed.spot(p).at(0)) < 1e-3);
        }
        assertEquals(Motion.of(fit), placed.chain().getFirst());
    }
}
