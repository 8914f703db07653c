package photoplay.effects.moves;

import java.util.List;
import java.util.Optional;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Step;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Stage;

/** The subject as a dancer, with as much body as the photo shows. */
sealed interface Dancer permits WholeBody, HalfBody, NoodleBody {
    Grade DYE = Grade.NEUTRAL.saturation(0).contrast(1.2).gain(1.2);

    /**
     * What is danced.
     *
     * @param come 0 the photo as it is, 1 on the floor
     * @param squeeze width, for turns
     * @param roll degrees of the hands
     */
    record Choreography(Step.Dance dance, Curve come, Curve squeeze, Curve roll) {}

    /**
     * One appearance of the dancer.
     *
     * @param late seconds behind the dance
     * @param aside where to, for those who accompany
     * @param here opacity
     * @param dye one colour for all, for those who accompany
     * @param face how the face acts, for the one in front
     */
    record Role(
            double late, Motion aside, Curve here, Optional<Colour> dye, Optional<FaceRig> face, List<Light> lights) {
        public Role {
            lights = List.copyOf(lights);
        }
    }

    /** @param given the photo before the head of an animal was looked for */
    static Dancer of(Portrait given, Portrait photo, Stage stage, Choreography c) {
        if (WholeBody.suits(photo)) {
            return WholeBody.of(photo, stage, c);
        }
        boolean alive = photo.hasFace()
                || photo.kind() == Portrait.Kind.PET
                || photo.kind() == Portrait.Kind.PERSON
                || !CloseUp.eyes(given, photo).isEmpty();
        return photo.hasSubject() && alive ? HalfBody.of(photo, stage, c) : new NoodleBody(photo, stage, c);
    }

    /** In light and shade of one colour alone. */
    static Layer.Picture dyed(Layer.Picture body, Colour c) {
        return body.through(new Graded(DYE)).lit(Light.ambient(c, Curve.of(1)));
    }

    /** Far to near. */
    List<Layer> layers(Role role);

    /** How much nearer the set is. */
    double near();

    /** Degrees of the head, for hair and eyes that follow. */
    Curve headTilt();

    /** Whether the feet are seen. */
    default boolean onFloor() {
        return true;
    }

    /** Height of the soles, or of what hides them. */
    double floor();
}
