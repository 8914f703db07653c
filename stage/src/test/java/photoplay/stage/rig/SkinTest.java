package photoplay.stage.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;

class SkinTest {
    private static final Point HIP = new Point(0.5, 0.4);
    private static final Point KNEE = new Point(0.5, 0.6);
    private static final Point ANKLE = new Point(0.5, 0.8);

    private static final Skin LEG =
            new Skin(List.of(new Skin.Bone(HIP, KNEE, 0.05), new Skin.Bone(KNEE, ANKLE, 0.05)), t -> {
                Affine thigh = Skin.moved(HIP, HIP, -20 * t);
                return List.of(thigh, Skin.moved(KNEE, thigh.apply(KNEE), 25 * t));
            });

    @Test
    void restsInThePhoto() {
        assertTrue(LEG.idle(0));
        assertEquals(new Point(0.52, 0.5), LEG.push(new Point(0.52, 0.5), 0));
    }

    @Test
    void carriesWhatLiesOnABoneRigidly() {
        Affine thigh = LEG.pose().at(1).getFirst();
        Affine shin = LEG.pose().at(1).getLast();
        assertFalse(LEG.idle(1));
        near(thigh.apply(HIP.lerp(KNEE, 0.5)), LEG.push(HIP.lerp(KNEE, 0.5), 1));
        near(shin.apply(KNEE.lerp(ANKLE, 0.6)), LEG.push(KNEE.lerp(ANKLE, 0.6), 1));
        near(thigh.apply(KNEE), shin.apply(KNEE));
    }

    private static void near(Point expected, Point actual) {
        assertEquals(0, expected.distance(actual), 5e-3);
    }
}
