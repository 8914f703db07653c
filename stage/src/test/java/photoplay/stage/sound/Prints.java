package photoplay.stage.sound;

/** What a mix sounds like, roughly: the shape of its energy over 14 bands from 50 Hz to 14 kHz and 40 moments. */
final class Prints {
    private static final int BANDS = 14;
    private static final int MOMENTS = 40;
    private static final double FLOOR = 1e-7;

    private Prints() {}

    /** Of a single sound: its first second. */
    static double[] of(Wave sound) {
        float[] second = sound.resized(1).samples();
        return of(new Pcm(second, second));
    }

    static double[] of(Pcm mix) {
        var mono = new float[mix.samples()];
        for (int i = 0; i < mono.length; i++) mono[i] = 0.5f * (mix.left()[i] + mix.right()[i]);
        var print = new double[BANDS * MOMENTS];
        for (int b = 0; b < BANDS; b++) {
            double hz = 50 * Math.pow(14_000.0 / 50, b / (BANDS - 1.0));
            float[] band = new Wave(mono.clone()).bandpass(hz, 3).samples();
            int count = band.length / MOMENTS;
            for (int m = 0; m < MOMENTS; m++) {
                double power = FLOOR;
                for (int i = m * count; i < (m + 1) * count; i++) power += band[i] * band[i] / count;
                print[b * MOMENTS + m] = Math.log10(power / FLOOR);
            }
        }
        return print;
    }

    /** Root mean square difference in powers of ten. */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.sqrt(sum / a.length);
    }
}
