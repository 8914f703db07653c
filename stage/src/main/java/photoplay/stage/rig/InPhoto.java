package photoplay.stage.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import photoplay.stage.geometry.Affine;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Warp;

/** Puts deformations that are written in the photo's coordinates into an actor's chain, behind its fit into the frame. */
final class InPhoto {
    private InPhoto() {}

    /** Before all other deformations. */
    static Actor first(Actor actor, Function<Affine, List<? extends Warp>> warps) {
        return inserted(actor, fitted(actor) ? 1 : 0, warps);
    }

    /** After the other deformations of the photo, before motions of the whole. */
    static Actor last(Actor actor, Function<Affine, List<? extends Warp>> warps) {
        int at = fitted(actor) ? 1 : 0;
        while (at < actor.chain().size() && actor.chain().get(at) instanceof Placed) {
            at++;
        }
        return inserted(actor, at, warps);
    }

    static Affine fit(Actor actor) {
        return fitted(actor) && actor.chain().getFirst() instanceof Motion.Still(Affine map) ? map : Affine.IDENTITY;
    }

    private static boolean fitted(Actor actor) {
        return !actor.chain().isEmpty() && actor.chain().getFirst() instanceof Motion.Still;
    }

    private static Actor inserted(Actor actor, int at, Function<Affine, List<? extends Warp>> warps) {
        List<Warp> chain = new ArrayList<>(actor.chain());
        chain.addAll(at, warps.apply(fit(actor)));
        return new Actor(actor.portrait(), chain, actor.feathered());
    }
}
