package photoplay.effects.moves;

import java.util.List;
import photoplay.effects.kit.Doll;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Stage;

/** A thing, or a view: gets noodle limbs, gloves and sneakers. */
record NoodleBody(Portrait photo, Stage stage, Choreography dance) implements Dancer {
    private Doll doll(Role role) {
        Doll doll = Doll.of(
                photo,
                stage,
                dance.dance(),
                new Doll.Stand(0.5 * stage.width(), floor(), dance.come(), 1, role.late(), dance.squeeze()));
        return role.dye()
                .map(c -> doll.dressed(
                        new Doll.Look(c.darker(0.35), doll.look().hand().tinted(c))))
                .orElse(doll);
    }

    @Override
    public double near() {
        return 1;
    }

    @Override
    public double floor() {
        return 0.93 * stage.height();
    }

    @Override
    public Curve headTilt() {
        return Curve.of(0);
    }

    @Override
    public List<Layer> layers(Role role) {
        Doll doll = doll(role);
        Layer.Picture body = doll.picture(stage.actor(photo)).with(role.aside()).opacity(role.here());
        return List.of(
                doll.shadows().riding(role.aside()).opacity(role.here()),
                doll.behind().riding(role.aside()).opacity(role.here()),
                role.dye()
                        .map(c -> Dancer.dyed(body, c))
                        .orElseGet(() -> body.lit(role.lights().toArray(Light[]::new))),
                doll.before(dance.roll()).riding(role.aside()).opacity(role.here()));
    }
}
