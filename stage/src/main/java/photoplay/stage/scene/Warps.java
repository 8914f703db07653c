package photoplay.stage.scene;

import photoplay.stage.geometry.Point;

/** The deformations of the stage. Centres are points of the picture as it is when the warp's turn comes. */
public final class Warps {
    private Warps() {}

    /**
     * Swells ({@code amount} above 0: 1 doubles the middle) or pinches (below 0, at least -0.9) inside a radius; smooth
     * at the rim.
     */
    public static Warp bulge(Spot centre, double radius, Curve amount) {
        return bulge(centre, radius, radius, amount);
    }

    /** As {@link #bulge(Spot, double, Curve)} inside an upright ellipse. */
    public static Warp bulge(Spot centre, double rx, double ry, Curve amount) {
        return new Zone(centre, rx, ry, amount) {
            @Override
            void move(Grid g, int i, double dx, double dy, double fall, double a) {
                double k = 1 / (1 + a * fall);
                g.x[i] += (float) (dx * (k - 1));
                g.y[i] += (float) (dy * (k - 1));
            }
        };
    }

    /** Stretches sideways and down by factors that fade out to the rim of an ellipse; 0.5 is half as wide again. */
    public static Warp stretch(Spot centre, double rx, double ry, Curve wider, Curve taller) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                Point c = centre.at(t);
                double wide = wider.at(t);
                double tall = taller.at(t);
                for (int i = 0; i < g.count; i++) {
                    double dx = g.x[i] - c.x();
                    double dy = g.y[i] - c.y();
                    double q = dx * dx / (rx * rx) + dy * dy / (ry * ry);
                    if (q < 1) {
                        double f = (1 - q) * (1 - q);
                        g.x[i] = (float) (c.x() + dx / (1 + wide * f));
                        g.y[i] = (float) (c.y() + dy / (1 + tall * f));
                    }
                }
            }

            @Override
            public boolean idle(double t) {
                return small(wider.at(t)) && small(taller.at(t));
            }
        };
    }

    /** Turns the middle by {@code degrees}, clockwise, fading out to the radius. */
    public static Warp twirl(Spot centre, double radius, Curve degrees) {
        return new Zone(centre, radius, radius, degrees) {
            @Override
            void move(Grid g, int i, double dx, double dy, double fall, double a) {
                double r = -Math.toRadians(a) * fall;
                double c = Math.cos(r);
                double s = Math.sin(r);
                g.x[i] += (float) (c * dx - s * dy - dx);
                g.y[i] += (float) (s * dx + c * dy - dy);
            }
        };
    }

    /** Pulls what lies round {@code from} by a displacement, fading out to the radius; at most half the radius. */
    public static Warp drag(Point from, double radius, Curve dx, Curve dy) {
        return drag(from, radius, radius, dx, dy);
    }

    /** As {@link #drag(Point, double, Curve, Curve)} inside an ellipse. */
    public static Warp drag(Point from, double rx, double ry, Curve dx, Curve dy) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                double mx = dx.at(t);
                double my = dy.at(t);
                for (int i = 0; i < g.count; i++) {
                    // The middle of the drag is looked for half-way, which keeps the map free of folds.
                    double u = (g.x[i] - from.x() - mx / 2) / (rx + Math.abs(mx) / 2);
                    double v = (g.y[i] - from.y() - my / 2) / (ry + Math.abs(my) / 2);
                    double q = u * u + v * v;
                    if (q < 1) {
                        double f = (1 - q) * (1 - q);
                        g.x[i] -= (float) (mx * f);
                        g.y[i] -= (float) (my * f);
                    }
                }
            }

            @Override
            public boolean idle(double t) {
                return small(dx.at(t)) && small(dy.at(t));
            }
        };
    }

    /** Rings that run outward from a centre: {@code amplitude} in short sides, {@code speed} in short sides a second. */
    public static Warp ripple(Spot centre, double wavelength, double speed, Curve amplitude) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                Point c = centre.at(t);
                double a = amplitude.at(t);
                double k = 2 * Math.PI / wavelength;
                for (int i = 0; i < g.count; i++) {
                    double dx = g.x[i] - c.x();
                    double dy = g.y[i] - c.y();
                    double r = Math.sqrt(dx * dx + dy * dy) + 1e-6;
                    double w = a * Math.sin(k * (r - speed * t)) * Math.min(1, r / wavelength) / (1 + 2 * r);
                    g.x[i] += (float) (w * dx / r);
                    g.y[i] += (float) (w * dy / r);
                }
            }

            @Override
            public boolean idle(double t) {
                return small(amplitude.at(t));
            }
        };
    }

    /** One ring of pressure at {@code radius(t)} from the centre, {@code width} wide. */
    public static Warp shockwave(Spot centre, Curve radius, double width, Curve amplitude) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                Point c = centre.at(t);
                double a = amplitude.at(t);
                double at = radius.at(t);
                for (int i = 0; i < g.count; i++) {
                    double dx = g.x[i] - c.x();
                    double dy = g.y[i] - c.y();
                    double r = Math.sqrt(dx * dx + dy * dy) + 1e-6;
                    double u = (r - at) / width;
                    if (u > -1 && u < 1) {
                        double w = -a * (1 - u * u) * (1 - u * u);
                        g.x[i] += (float) (w * dx / r);
                        g.y[i] += (float) (w * dy / r);
                    }
                }
            }

            @Override
            public boolean idle(double t) {
                return small(amplitude.at(t));
            }
        };
    }

    /**
     * A travelling wave: points are moved sideways to {@code degrees}, the direction in which it travels.
     *
     * @param turns wave trains passed since the start, so speed may change
     */
    public static Warp wave(double degrees, double wavelength, Curve amplitude, Curve turns) {
        Point along = Point.polar(1, degrees);
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                double a = amplitude.at(t);
                double phase = turns.at(t);
                for (int i = 0; i < g.count; i++) {
                    double s = (g.x[i] * along.x() + g.y[i] * along.y()) / wavelength - phase;
                    double w = a * Math.sin(2 * Math.PI * s);
                    g.x[i] += (float) (w * along.y());
                    g.y[i] -= (float) (w * along.x());
                }
            }

            @Override
            public boolean idle(double t) {
                return small(amplitude.at(t));
            }
        };
    }

    /**
     * Bends what stands on {@code base} like a reed: the point {@code height} above it moves sideways by {@code sway}
     * short sides, lower points less.
     */
    public static Warp bend(Point base, double height, Curve sway) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                double a = sway.at(t);
                for (int i = 0; i < g.count; i++) {
                    double h = Math.max(0, (base.y() - g.y[i]) / height);
                    g.x[i] -= (float) (a * h * h);
                    g.y[i] -= (float) (Math.abs(a) * a * a * h * h * h);
                }
            }

            @Override
            public boolean idle(double t) {
                return small(sway.at(t));
            }
        };
    }

    /** A spoon or fish-eye: {@code strength} 0.35 makes the middle 1.5 times larger and shrinks the rim. */
    public static Warp fisheye(Spot centre, double radius, Curve strength) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                Point c = centre.at(t);
                double a = strength.at(t);
                for (int i = 0; i < g.count; i++) {
                    double dx = g.x[i] - c.x();
                    double dy = g.y[i] - c.y();
                    double q = (dx * dx + dy * dy) / (radius * radius);
                    double k = (1 - a) + a * Math.min(q, 1.6);
                    g.x[i] = (float) (c.x() + dx * k);
                    g.y[i] = (float) (c.y() + dy * k);
                }
            }

            @Override
            public boolean idle(double t) {
                return small(strength.at(t));
            }
        };
    }

    /** Drips: columns below {@code from} sag by up to {@code sag} short sides, each in its own measure. */
    public static Warp melt(double from, double to, Curve sag, long seed) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                double a = sag.at(t);
                for (int i = 0; i < g.count; i++) {
                    double p = g.x[i] * 9;
                    long c = (long) Math.floor(p);
                    double k = Ease.SMOOTH.of(p - c);
                    double n = Rnd.hash(seed, c) * (1 - k) + Rnd.hash(seed, c + 1) * k;
                    double h = Math.clamp((g.y[i] - from) / (to - from), 0, 1);
                    g.y[i] -= (float) (a * (0.35 + 0.65 * n) * h * h);
                }
            }

            @Override
            public boolean idle(double t) {
                return small(sag.at(t));
            }
        };
    }

    /**
     * Rubber that answers late: the picture leans by {@code amount} at the top and the wave runs down to {@code base}
     * {@code lag} seconds later.
     */
    public static Warp jelly(Point base, double height, Curve amount, double lag) {
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                float[] push = new float[JELLY_STEPS + 2];
                for (int i = 0; i <= JELLY_STEPS; i++) {
                    double h = (double) i / JELLY_STEPS;
                    push[i] = (float) (amount.at(t - lag * (1 - h)) * Math.min(h * 1.4, 1));
                }
                push[JELLY_STEPS + 1] = push[JELLY_STEPS];
                for (int i = 0; i < g.count; i++) {
                    double h = Math.clamp((base.y() - g.y[i]) / height, 0, 1) * JELLY_STEPS;
                    int step = (int) h;
                    g.x[i] -= push[step] + (push[step + 1] - push[step]) * (float) (h - step);
                }
            }
        };
    }

    /** Heights at which a jelly asks its curve. */
    private static final int JELLY_STEPS = 64;

    private static boolean small(double v) {
        return Math.abs(v) < 1e-5;
    }

    /** A warp inside an ellipse whose strength falls off smoothly to its rim. */
    private abstract static class Zone implements Warp {
        private final Spot centre;
        private final double rx;
        private final double ry;
        private final Curve amount;

        Zone(Spot centre, double rx, double ry, Curve amount) {
            this.centre = centre;
            this.rx = rx;
            this.ry = ry;
            this.amount = amount;
        }

        abstract void move(Grid g, int i, double dx, double dy, double fall, double a);

        @Override
        public void pull(Grid g, double t) {
            Point c = centre.at(t);
            double a = amount.at(t);
            for (int i = 0; i < g.count; i++) {
                double dx = g.x[i] - c.x();
                double dy = g.y[i] - c.y();
                double q = dx * dx / (rx * rx) + dy * dy / (ry * ry);
                if (q < 1) {
                    move(g, i, dx, dy, (1 - q) * (1 - q), a);
                }
            }
        }

        @Override
        public boolean idle(double t) {
            return small(amount.at(t));
        }
    }
}
