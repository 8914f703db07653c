package photoplay.stage.lens;

/** Colours by lightness. */
final class Toning {
    private Toning() {}

    /** Mixes every colour with the table's colour for its luma; {@code amount} 0..1. Alpha stays. */
    static void apply(Pixels frame, int[] table, double amount) {
        int k = Math.clamp(Math.round(amount * 256), 0, 256);
        Rows.each(frame, (y, row) -> {
            for (int x = 0; x < row.length; x++) {
                int p = row[x];
                int a = p >>> 24;
                if (a == 255) {
                    row[x] = Rows.mix(p, table[Rows.luma(p)], k);
                } else if (a > 0) {
                    int luma = Math.min(255, Rows.luma(p) * 255 / a);
                    row[x] = Rows.tamed((Rows.mix(p, Canvas.premultiplied(table[luma], a), k) & 0xFFFFFF) | (a << 24));
                }
            }
        });
    }

    /** 256 colours evenly between the stops. */
    static int[] table(int... stops) {
        int[] out = new int[256];
        for (int v = 0; v < 256; v++) {
            out[v] = Tone.ramp(v / 255f, stops);
        }
        return out;
    }
}
