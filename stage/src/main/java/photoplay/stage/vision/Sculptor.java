package photoplay.stage.vision;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Plane;

/**
 * Guesses depth where no network tells it: the ground comes nearer towards the bottom, the subject stands before it and
 * is as round as it is wide (a Poisson equation with its outline held down gives a half sphere over a disc), heads are
 * balls, and faces take the mesh's own depth. One unit of depth is one short side of the photo, so that slopes are
 * true.
 */
final class Sculptor {
    static final float SUBJECT = 0.42f;
    private static final float FAR = 0.10f;
    private static final float NEAR = 0.34f;

    /** Bodies are flatter than they are wide, and none stands out more than this. */
    private static final float FLAT = 0.8f;

    private static final float ROUNDEST = 0.24f;

    /** Heads and faces are drawn flatter than they are, as by a lens from some way off. */
    private static final double BALL = 0.7;

    private final int w;
    private final int h;
    private final double unit;

    private Sculptor(int w, int h, double unit) {
        this.w = w;
        this.h = h;
        this.unit = unit;
    }

    /** Depth of a photo without a subject. */
    static Plane ground(double width, double height) {
        int w = (int) Math.round(16 * width);
        int h = (int) Math.round(16 * height);
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            java.util.Arrays.fill(out, y * w, (y + 1) * w, groundAt((y + 0.5) / h));
        }
        return new Plane(w, h, 16, out);
    }

    private static float groundAt(double v) {
        return (float) (FAR + (NEAR - FAR) * v * v);
    }

    /** Depth of the subject, running on a little beyond its edge, and of the ground around it. */
    static Plane relief(Plane matte, List<Face> faces) {
        return new Sculptor(matte.width(), matte.height(), matte.unit()).relief(matte.values(), faces);
    }

    private Plane relief(float[] alpha, List<Face> faces) {
        float[] inside = new float[w * h];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = alpha[i] > 0.5f ? 1 : 0;
        }
        float[] z = body(inside);
        for (int k = faces.size() - 1; k >= 0; k--) {
            if (faces.get(k).seen()) {
                ball(z, inside, faces.get(k));
                mask(z, faces.get(k));
            }
        }
        float[] near = Grids.blurred(Grids.dilated(inside, w, h, 3), w, h, 2);
        for (int y = 0; y < h; y++) {
            float ground = groundAt((y + 0.5) / h);
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                z[i] = Math.clamp(ground + (z[i] - ground) * Math.clamp(near[i], 0f, 1f), 0f, 1f);
            }
        }
        return new Plane(w, h, unit, Grids.blurred(z, w, h, 1));
    }

    private float[] body(float[] inside) {
        float[] z = inflated(inside, w, h);
        float most = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) (2 * Math.sqrt(Math.max(0, z[i])) / unit);
            most = Math.max(most, z[i]);
        }
        float gain = Math.min(FLAT, ROUNDEST / Math.max(most, 1e-3f));
        for (int i = 0; i < z.length; i++) {
            z[i] = SUBJECT + gain * z[i];
        }
        return z;
    }

    /** Solves -laplace(u) = 1 inside the mask, u = 0 outside, the grid's border reflecting; coarse to fine. */
    private static float[] inflated(float[] inside, int w, int h) {
        if (Math.min(w, h) < 8) {
            return relaxed(new float[w * h], inside, w, h, 1, 200);
        }
        int cw = (w + 1) / 2;
        int ch = (h + 1) / 2;
        float[] coarse = inflated(Grids.halved(inside, w, h), cw, ch);
        float[] u = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                u[y * w + x] =
                        inside[y * w + x] > 0.5f ? 4 * Grids.sample(coarse, cw, ch, x / 2f - 0.25f, y / 2f - 0.25f) : 0;
            }
        }
        return relaxed(u, inside, w, h, 1, 24);
    }

    /** Gauss-Seidel with over-relaxation. */
    private static float[] relaxed(float[] u, float[] inside, int w, int h, float source, int sweeps) {
        float omega = 1.6f;
        for (int s = 0; s < sweeps; s++) {
            for (int y = 0; y < h; y++) {
                int up = Math.max(0, y - 1) * w;
                int down = Math.min(h - 1, y + 1) * w;
                for (int x = 0; x < w; x++) {
                    int i = y * w + x;
                    if (inside[i] > 0.5f) {
                        float around = u[up + x]
                                + u[down + x]
                                + u[y * w + Math.max(0, x - 1)]
                                + u[y * w + Math.min(w - 1, x + 1)];
                        u[i] += omega * ((around + source) / 4 - u[i]);
                    }
                }
            }
        }
        return u;
    }

    /** A head is an ellipsoid that starts a little behind what is round it. */
    private void ball(float[] z, float[] inside, Face face) {
        double a = face.headWidth() / 2;
        double b = face.headHeight() / 2;
        double deep = Math.min(0.28, BALL * Math.min(a, b));
        double start = rim(z, inside, face) - 0.15 * deep;
        double reach = Math.max(a, b);
        int bottom = row(face.centre().y() + reach);
        int right = column(face.centre().x() + reach);
        for (int y = row(face.centre().y() - reach); y < bottom; y++) {
            for (int x = column(face.centre().x() - reach); x < right; x++) {
                Point p = at(x, y).minus(face.centre()).turned(-face.tilt());
                double r = Math.hypot(p.x() / a, p.y() / b);
                if (r < 1) {
                    int i = y * w + x;
                    z[i] = smoothMax(z[i], (float) (start + deep * Math.sqrt(1 - r * r)), 0.05f);
                }
            }
        }
    }

    /** Mean depth of the subject along the head's outline. */
    private double rim(float[] z, float[] inside, Face face) {
        double sum = 0;
        int n = 0;
        for (int k = 0; k < 48; k++) {
            double angle = 2 * Math.PI * k / 48;
            Point p = face.local(0.5 * Math.cos(angle), 0.5 * Math.sin(angle));
            int i = Math.min(h - 1, row(p.y())) * w + Math.min(w - 1, column(p.x()));
            if (inside[i] > 0) {
                sum += z[i];
                n++;
            }
        }
        return n == 0 ? SUBJECT : sum / n;
    }

    private static float smoothMax(float a, float b, float k) {
        float t = Math.clamp(0.5f + (a - b) / (2 * k), 0f, 1f);
        return b + (a - b) * t + k * t * (1 - t);
    }

    /** The mesh's depth, spread between its points, laid on the ball along the oval of the face. */
    private void mask(float[] z, Face face) {
        double spread = face.faceWidth() / 16;
        double least = Math.max(1, spread * unit);
        float[] sum = new float[w * h];
        float[] weight = new float[w * h];
        for (int i = 0; i < face.mesh().size(); i++) {
            int x = column(face.mesh().get(i).x());
            int y = row(face.mesh().get(i).y());
            if (x < w && y < h) {
                sum[y * w + x] += (float) (BALL * face.depth().get(i));
                weight[y * w + x] += 1;
            }
        }
        int radius = (int) Math.ceil(least);
        sum = Grids.blurred(Grids.blurred(sum, w, h, radius), w, h, radius);
        weight = Grids.blurred(Grids.blurred(weight, w, h, radius), w, h, radius);
        List<Point> oval = face.contour(Face.Feature.OVAL);
        double rim = 0;
        int n = 0;
        for (Point p : oval) {
            int i = Math.min(h - 1, row(p.y())) * w + Math.min(w - 1, column(p.x()));
            if (weight[i] > 1e-6f) {
                rim += z[i] - sum[i] / weight[i];
                n++;
            }
        }
        double base = n == 0 ? SUBJECT : rim / n;
        float[] in = inside(oval);
        float[] soft = Grids.blurred(in, w, h, Math.max(1, 2 * radius));
        for (int i = 0; i < z.length; i++) {
            if (soft[i] > 0.01f && weight[i] > 1e-6f) {
                float value = (float) (base + sum[i] / weight[i]);
                z[i] += (Math.min(value, 0.97f) - z[i]) * soft[i] * soft[i];
            }
        }
    }

    /** 1 inside a polygon, even-odd. */
    private float[] inside(List<Point> polygon) {
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            double py = (y + 0.5) / unit;
            for (int k = 0; k < polygon.size(); k++) {
                Point a = polygon.get(k);
                Point b = polygon.get((k + 1) % polygon.size());
                if (a.y() <= py != b.y() <= py) {
                    double x = a.x() + (py - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
                    for (int i = Math.max(0, (int) Math.ceil(x * unit - 0.5)); i < w; i++) {
                        out[y * w + i] = 1 - out[y * w + i];
                    }
                }
            }
        }
        return out;
    }

    private Point at(int x, int y) {
        return new Point((x + 0.5) / unit, (y + 0.5) / unit);
    }

    private int column(double x) {
        return Math.clamp((int) (x * unit), 0, w);
    }

    private int row(double y) {
        return Math.clamp((int) (y * unit), 0, h);
    }
}
