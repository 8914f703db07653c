package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Stage;

/**
 * A close-up raised in the first half second, so that something can stand before its chest; that must hide where the
 * photo cuts the body.
 *
 * @param lift short sides by which the lower edge of the photo rises; 0 where there was room
 */
public record Raised(Actor actor, double lift) {
    private static final double MOST = 0.4;

    /** {@code room} short sides are free below the chin; above the crown some air. */
    public static Raised of(Actor actor, Stage stage, double room) {
        return of(actor, stage, room, 0.07);
    }

    /** As {@link #of(Actor, Stage, double)} with {@code above} short sides free above the crown. */
    public static Raised of(Actor actor, Stage stage, double room, double above) {
        Face f = actor.portrait().face();
        Point chin = actor.spot(f.chin()).at(1);
        double crown = actor.spot(f.crown()).at(1).y();
        double want = Math.max(stage.height() - room, chin.y() - MOST);
        if (!actor.portrait().hasSubject() || chin.y() - want < 0.02) {
            return new Raised(actor, 0);
        }
        double k = Math.clamp((want - above) / (chin.y() - crown), 0.6, 1);
        Motion up = t -> {
            double u = Ease.SMOOTH.of(t / 0.5);
            return Affine.scale(1 + (k - 1) * u, chin).then(Affine.move(0, (want - chin.y()) * u));
        };
        double lift = stage.height() - want - k * (stage.height() - chin.y());
        return new Raised(actor.feather().with(up), lift);
    }

    public boolean raised() {
        return lift > 0;
    }
}
