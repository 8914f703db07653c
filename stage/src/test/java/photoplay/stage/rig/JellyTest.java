package photoplay.stage.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;

class JellyTest {
    private final Portrait person = Sitters.person();
    private final Point chest = person.body().chest();
    private final Actor jelly =
            Jelly.of(person).poke(1, chest, 0.06, 0).jolt(3, 0.02, 0.06).act(Sitters.actor(person));

    @Test
    void restsBeforeThePokeAndAgainLater() {
        for (double t : new double[] {0, 0.99, 2.95, 5.9}) {
            assertTrue(jelly.spot(chest).at(t).distance(chest) < 1e-3);
        }
    }

    @Test
    void thePokedPlaceSwingsThereAndBack() {
        assertTrue(jelly.spot(chest).at(1.08).x() > chest.x() + 0.025);
        assertTrue(jelly.spot(chest).at(1.24).x() < chest.x() - 0.012);
    }

    @Test
    void theWaveReachesFarPlacesLater() {
        Point crown = person.face().crown();
        double there = chest.distance(crown) / 2.4;
        assertTrue(jelly.spot(crown).at(1 + there * 0.9).distance(crown) < 1e-4);
        assertTrue(jelly.spot(crown).at(1 + there + 0.08).distance(crown) > 1e-3);
    }

    @Test
    void theBaseStays() {
        Point foot = new Point(0.5, 1.5);
        for (double t = 1; t < 4; t += 0.1) {
            assertEquals(0, jelly.spot(foot).at(t).distance(foot), 1e-4);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.05, 1.15, 1.3, 3.1, 3.2, 3.35})
    void nothingFoldsAndPushInvertsPull(double t) {
        assertTrue(Sitters.leastGrowth(jelly.chain(), t, person) > 0);
        for (double y = 0.1; y < 1.5; y += 0.2) {
            Point p = new Point(0.45, y);
            assertTrue(Sitters.pull(jelly.chain(), jelly.spot(p).at(t), t).distance(p) < 1e-3);
        }
    }
}
