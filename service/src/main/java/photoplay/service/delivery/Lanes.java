package photoplay.service.delivery;

import java.util.HashMap;
import java.util.Map;

/**
 * How many callbacks of each customer may be under way here. A lane begins narrow, widens with every answer and narrows with
 * every callback that gets none, so that many dead receivers together cannot take all the room either.
 */
final class Lanes {
    private static final int FIRST = 8;
    private static final int NARROWEST = 2;
    private static final int WIDEST = 64;
    /** A customer takes no more than this share of the room that is left, or the first wave of many dead ones fills it. */
    private static final int SHARE = 16;

    private final Map<Long, Lane> unusual = new HashMap<>();

    private record Lane(int width, int busy) {
        static final Lane FREE = new Lane(FIRST, 0);

        int left(int most) {
            return Math.max(0, Math.min(width, Math.max(1, most)) - busy);
        }
    }

    /**
     * Room by customer, when there is room for so many more callbacks in all.
     *
     * @param left of the customers whose lanes are in use or were narrowed
     * @param usual of all others
     */
    record Room(Map<Long, Integer> left, int usual) {}

    synchronized Room room(int inAll) {
        int most = inAll / SHARE;
        var left = new HashMap<Long, Integer>();
        unusual.forEach((customer, lane) -> left.put(customer, lane.left(most)));
        return new Room(left, Lane.FREE.left(most));
    }

    synchronized void enter(long customer) {
        var lane = unusual.getOrDefault(customer, Lane.FREE);
        unusual.put(customer, new Lane(lane.width(), lane.busy() + 1));
    }

    /** A callback is over that got an answer, whatever it said, or none. */
    synchronized void leave(long customer, boolean answered) {
        var lane = unusual.getOrDefault(customer, Lane.FREE);
        int width = answered ? Math.min(WIDEST, lane.width() * 2) : Math.max(NARROWEST, lane.width() / 2);
        keep(customer, new Lane(width, lane.busy() - 1));
    }

    private void keep(long customer, Lane lane) {
        if (lane.busy() == 0 && lane.width() >= FIRST) {
            unusual.remove(customer);
        } else {
            unusual.put(customer, lane);
        }
    }
}
