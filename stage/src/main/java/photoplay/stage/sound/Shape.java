package photoplay.stage.sound;

/** One period of an oscillator; the edges are rounded by a polynomial so that they alias little (PolyBLEP, Valimaki 2007). */
enum Shape {
    SINE {
        @Override
        float at(double phase, double step) {
            return sine(phase);
        }
    },
    TRIANGLE {
        @Override
        float at(double phase, double step) {
            return (float) (4 * Math.abs(phase - 0.5) - 1);
        }
    },
    SAW {
        @Override
        float at(double phase, double step) {
            return (float) (2 * phase - 1 - edge(phase, step));
        }
    },
    SQUARE {
        @Override
        float at(double phase, double step) {
            return pulse(phase, step, 0.5);
        }
    },
    PULSE {
        @Override
        float at(double phase, double step) {
            return pulse(phase, step, 0.22);
        }
    };

    private static final int SIZE = 4096;
    private static final float[] TABLE = new float[SIZE + 1];

    static {
        for (int i = 0; i <= SIZE; i++) TABLE[i] = (float) StrictMath.sin(2 * Math.PI * i / SIZE);
    }

    /**
     * @param phase 0 up to 1
     * @param step advance of the phase in one sample
     */
    abstract float at(double phase, double step);

    /** The sine of a phase from 0 up to 1, from a table, within -95 dB. */
    static float sine(double phase) {
        double x = phase * SIZE;
        int i = (int) x;
        float a = TABLE[i];
        return a + (TABLE[i + 1] - a) * (float) (x - i);
    }

    private static float pulse(double phase, double step, double width) {
        double level = phase < width ? 1 : -1;
        double fall = phase + 1 - width;
        return (float) (level + edge(phase, step) - edge(fall >= 1 ? fall - 1 : fall, step));
    }

    private static double edge(double phase, double step) {
        if (phase < step) {
            double x = phase / step;
            return x + x - x * x - 1;
        }
        if (phase > 1 - step) {
            double x = (phase - 1) / step;
            return x * x + x + x + 1;
        }
        return 0;
    }
}
