package photoplay.stage.rig;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;

/**
 * A figure's measures, in short sides.
 *
 * @param base where it stands or is cut off
 * @param axis unit vector from the base to the neck
 * @param hipAt height of the hips along the axis
 * @param neckAt height of the shoulders along the axis
 * @param head height of the head
 * @param length from the base to above the crown
 * @param width of the shoulders
 * @param standing true when its feet are in the photo, so that it may leave the ground
 * @param person true when arms, shoulders and legs can be told apart
 */
record Build(
        Point base,
        Point axis,
        double hipAt,
        double neckAt,
        double head,
        double length,
        double width,
        boolean standing,
        boolean person) {

    static Build of(Portrait p) {
        Face face = p.face();
        Body body = p.body();
        boolean person = p.kind() == Portrait.Kind.PERSON && face.seen();
        Box box = p.hasSubject() ? p.subject().box() : new Box(0, 0, p.width(), p.height());
        Point neck = person ? body.neck() : box.at(0.5, 0.5);
        boolean standing = box.bottom() < p.height() * 0.985
                && (!person
                        || body.visible(Joint.LEFT_ANKLE).isPresent()
                        || body.visible(Joint.RIGHT_ANKLE).isPresent());
        double floor = Math.min(p.height(), box.bottom());
        Point hips = body.at(Joint.LEFT_HIP).lerp(body.at(Joint.RIGHT_HIP), 0.5);
        boolean hipsSeen = person && body.visible(Joint.LEFT_HIP).isPresent() && hips.y() < floor;
        double x = hipsSeen
                ? hips.x()
                : person
                        ? neck.x() * 0.7 + box.centre().x() * 0.3
                        : box.centre().x();
        Point base = new Point(Math.clamp(x, box.left(), box.right()), Math.max(floor, neck.y() + 0.1));
        Point up = neck.minus(base);
        // Someone lying or leaning far is treated as upright: the axis may tilt by 35 degrees at most.
        double tilt = Math.clamp(Math.toDegrees(Math.atan2(up.x(), -up.y())), -35, 35);
        Point axis = new Point(0, -1).turned(tilt);
        double neckAt = Math.max(0.1, up.x() * axis.x() + up.y() * axis.y());
        Point hipUp = hips.minus(base);
        double hipAt = hipsSeen && standing
                ? Math.clamp(hipUp.x() * axis.x() + hipUp.y() * axis.y(), 0.1 * neckAt, 0.7 * neckAt)
                : 0;
        double width = person ? Math.max(body.shoulderWidth(), face.headWidth() * 0.9) : box.width() * 0.6;
        double head = person ? face.headHeight() : 0.5 * box.height();
        return new Build(base, axis, hipAt, neckAt, head, neckAt + 1.6 * head, width, standing, person);
    }
}
