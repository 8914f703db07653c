package photoplay.stage.draw;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgproc.stackBlur;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Lens;
import photoplay.stage.lens.Mats;
import photoplay.stage.lens.Pixels;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Blend;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Cut;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Shot;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Warp;

/**
 * Draws one frame at a time into memory of its own thread. Warps are evaluated on a coarse grid and become one map
 * for OpenCV; shapes and sprites go to Skia over the same memory.
 */
final class FramePainter {
    private static final int CELL = Bender.CELL;

    private final Renderer film;
    private final Scratch scratch = new Scratch();
    private final Bender bender = new Bender(scratch);
    private final Stills stills;
    private Grid grid = new Grid(1024);
    private float[] frameX = new float[1024];
    private float[] frameY = new float[1024];
    private float[] gain = new float[3072];
    private final Costs costs;
    private int depth;

    FramePainter(Renderer film, Costs costs) {
        this.film = film;
        this.costs = costs;
        this.stills = new Stills(scratch, film.unit);
    }

    Costs costs() {
        return costs;
    }

    void draw(double t, MemorySegment bgra) {
        costs.frame();
        try (PointerScope _ = new PointerScope()) {
            Target frame = new Target(bgra, film.width, film.height);
            List<Shot> shots = film.scene.shots();
            int i = 0;
            while (i + 1 < shots.size() && t >= begins(shots.get(i + 1))) {
                i++;
            }
            Shot shot = shots.get(i);
            Cut cut = shot.cut();
            double k = cut.seconds() == 0 ? 1 : (t - begins(shot)) / cut.seconds();
            if (i == 0 || k >= 1) {
                shot(shot, t, frame);
            } else {
                shot(shots.get(i - 1), t, frame);
                Target next = scratch.target("next shot", frame.width(), frame.height());
                shot(shot, t, next);
                Cuts.mix(cut.kind(), frame, next, k);
            }
        }
        costs.begin(Costs.Part.BLEND);
    }

    private static double begins(Shot s) {
        return s.start() - s.cut().seconds() / 2;
    }

    private void shot(Shot shot, double t, Target out) {
        layers(shot.layers(), shot.camera(), t, out);
        for (Lens lens : shot.lenses()) {
            through(lens, t, out);
        }
    }

    private void through(Lens lens, double t, Target out) {
        if (!lens.idle(t)) {
            Costs.Part before = costs.begin(Costs.Part.LENS);
            try (PointerScope _ = new PointerScope()) {
                lens.apply(new Pixels(out.data(), out.width(), out.height(), film.unit), t);
            }
            costs.begin(before);
        }
    }

    private void layers(List<Layer> layers, Camera camera, double t, Target out) {
        int first = 0;
        for (int i = layers.size() - 1; i > 0 && first == 0; i--) {
            if (layers.get(i) instanceof Layer.Picture p && hidesAllBelow(p, camera, t)) {
                first = i;
            }
        }
        if (!(layers.get(first) instanceof Layer.Picture p) || !hidesAllBelow(p, camera, t)) {
            out.clear();
        }
        for (int i = first; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (depth == 0 && costs.counting()) {
                costs.layer(
                        "%02d %s".formatted(i, layer.getClass().getSimpleName()), () -> layer(layer, camera, t, out));
            } else {
                layer(layer, camera, t, out);
            }
        }
    }

    private void layer(Layer layer, Camera camera, double t, Target out) {
        switch (layer) {
            case Layer.Picture p -> picture(p, camera, t, out);
            case Layer.Drawn d -> drawn(d, camera, t, out);
            case Layer.Group g -> group(g, camera, t, out);
            case Layer.Glass g -> through(g.lens(), t, out);
        }
    }

    private boolean hidesAllBelow(Layer.Picture p, Camera camera, double t) {
        if (p.blend() != Blend.OVER || p.opacity().at(t) < 1 - Laid.INVISIBLE) {
            return false;
        }
        Plates.Plate plate = film.plates.of(p.source());
        if (plate.opaque()) {
            return true;
        }
        if (!plate.coverage().solid() || !p.chain().stream().allMatch(w -> w instanceof Motion)) {
            return false;
        }
        Affine map = map(p.chain(), camera.at(t, p.depth()), t);
        return upright(map) && covers(map, plate);
    }

    private static Affine map(List<Warp> motions, Affine view, double t) {
        Affine map = Affine.IDENTITY;
        for (Warp w : motions) {
            map = map.then(((Motion) w).affine(t));
        }
        return map.then(view);
    }

    /** Scaled and moved along the axes only. */
    private static boolean upright(Affine map) {
        return Math.abs(map.b()) < 1e-9 && Math.abs(map.c()) < 1e-9;
    }

    private void drawn(Layer.Drawn d, Camera camera, double t, Target out) {
        double alpha = d.opacity().at(t);
        if (alpha < Laid.INVISIBLE) {
            return;
        }
        Affine map = d.motion().affine(t).then(camera.at(t, d.depth())).then(Affine.scale(film.unit, film.unit));
        if (d.soft() > 0) {
            soft(d, map, t, alpha, out);
        } else if (alpha > 1 - Laid.INVISIBLE && d.blend() == Blend.OVER) {
            try (Surface s = out.surface()) {
                sketch(d.sketch(), out, s, map, t, false);
            }
        } else {
            Target own = scratch.target("faded" + depth, out.width(), out.height());
            own.clear();
            try (Surface s = own.surface()) {
                sketch(d.sketch(), own, s, map, t, false);
            }
            composite(own, bounds(own), 1, out, alpha, d.blend());
        }
    }

    /** Out of focus: drawn and blurred at a quarter of the size. */
    private void soft(Layer.Drawn d, Affine map, double t, double alpha, Target out) {
        int k = d.soft() * film.unit < 4 ? 2 : 4;
        Target own = scratch.target("soft" + depth, (out.width() + k - 1) / k, (out.height() + k - 1) / k);
        own.clear();
        try (Surface s = own.surface()) {
            sketch(d.sketch(), own, s, map.then(Affine.scale(1.0 / k, 1.0 / k)), t, false);
        }
        Rect box = bounds(own);
        if (box.getWidth() <= 0) {
            return;
        }
        int size = Math.min(253, (int) Math.round(d.soft() * film.unit / k * 2.6) | 1);
        Mat m = Mats.of(own.data(), own.width(), own.height(), CV_8UC4);
        if (size > 1) {
            stackBlur(m, m, new Size(size, size));
            box = bounds(own);
        }
        composite(own, box, k, out, alpha, d.blend());
    }

    private void sketch(Sketch sketch, Target to, Surface surface, Affine map, double t, boolean atop) {
        Costs.Part before = costs.begin(Costs.Part.DRAWN);
        sketch.draw(new SkijaPen(to, surface.getCanvas(), map, film.sprites, film.fonts, atop), t);
        costs.begin(before);
    }

    /** Smallest box of pixels that are not transparent, looked for in steps of two rows. */
    private static Rect bounds(Target t) {
        int left = t.width();
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < t.height(); y++) {
            long row = 4L * y * t.width();
            int a = 0;
            while (a < t.width() && t.data().get(ValueLayout.JAVA_INT_UNALIGNED, row + 4L * a) == 0) {
                a++;
            }
            if (a < t.width()) {
                int b = t.width() - 1;
                while (t.data().get(ValueLayout.JAVA_INT_UNALIGNED, row + 4L * b) == 0) {
                    b--;
                }
                left = Math.min(left, a);
                right = Math.max(right, b);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        return right < 0 ? Rect.makeWH(0, 0) : Rect.makeLTRB(left, top, right + 1, bottom + 1);
    }

    /** Lays a picture that is {@code k} times smaller over the frame. */
    private void composite(Target own, Rect box, int k, Target out, double alpha, Blend blend) {
        if (box.getWidth() <= 0) {
            return;
        }
        try (Surface s = out.surface();
                Image image = Skia.image(own.data(), own.width(), own.height(), false);
                Paint p = new Paint()) {
            p.setAlphaf((float) Math.min(1, alpha)).setBlendMode(Skia.blend(blend));
            s.getCanvas()
                    .drawImageRect(
                            image,
                            box,
                            Rect.makeLTRB(box.getLeft() * k, box.getTop() * k, box.getRight() * k, box.getBottom() * k),
                            Skia.LINEAR,
                            p,
                            false);
        }
    }

    private void picture(Layer.Picture p, Camera camera, double t, Target out) {
        double alpha = p.opacity().at(t);
        if (alpha < Laid.INVISIBLE) {
            return;
        }
        Plates.Plate plate = film.plates.of(p.source());
        if (plate.content().width() <= 0) {
            return;
        }
        List<Warp> chain = p.chain().stream().filter(w -> !w.idle(t)).toList();
        Affine view = camera.at(t, p.depth());
        List<Light> lights = p.lights().stream()
                .filter(l -> Math.abs(l.strength().at(t)) > 1e-3)
                .toList();
        Laid laid = new Laid(alpha, p.blend());
        boolean tinted = plate.opaque() && laid.plain() && lights.stream().allMatch(l -> l instanceof Light.Ambient);
        boolean plain = (lights.isEmpty() || tinted) && p.paint().isEmpty();
        if (plain && chain.stream().allMatch(w -> w instanceof Motion)) {
            Affine map = map(chain, view, t);
            if (Math.abs(map.determinant()) < 1e-7) {
                return;
            }
            if (upright(map) && (!plate.opaque() || covers(map, plate))) {
                Costs.Part before = costs.begin(Costs.Part.STILL);
                stills.lay(plate, map, out, laid);
                if (!lights.isEmpty()) {
                    multiply(out, Lighting.ambient(lights, t));
                }
                costs.begin(before);
                return;
            }
        }
        Costs.Part before = costs.begin(Costs.Part.WARP);
        warped(p, plate, chain, view, lights, t, laid, out);
        costs.begin(before);
    }

    /** Even light on a picture that covers the frame: cheaper than tinting it while it is scaled. */
    private static void multiply(Target out, Colour c) {
        try (Surface s = out.surface();
                Paint paint = new Paint()) {
            paint.setColor(c.argb()).setBlendMode(BlendMode.MULTIPLY);
            s.getCanvas().drawRect(Rect.makeWH(out.width(), out.height()), paint);
        }
    }

    private boolean covers(Affine map, Plates.Plate plate) {
        Point a = map.apply(plate.box().at(0, 0));
        Point b = map.apply(plate.box().at(1, 1));
        return Math.min(a.x(), b.x()) < 1e-3
                && Math.min(a.y(), b.y()) < 1e-3
                && Math.max(a.x(), b.x()) > film.stage.width() - 1e-3
                && Math.max(a.y(), b.y()) > film.stage.height() - 1e-3;
    }

    /** Whole cells of the frame that the picture may touch, in pixels. */
    private record Cells(int left, int top, int across, int down) {
        int width() {
            return across * CELL;
        }

        int height() {
            return down * CELL;
        }
    }

    private void warped(
            Layer.Picture p,
            Plates.Plate plate,
            List<Warp> chain,
            Affine view,
            List<Light> lights,
            double t,
            Laid laid,
            Target out) {
        Cells cells = plate.opaque() ? cells(0, 0, out.width(), out.height()) : reach(plate, chain, view, t, out);
        if (cells.across() <= 0 || cells.down() <= 0) {
            return;
        }
        int across = cells.across() + 2;
        int down = cells.down() + 2;
        int count = across * down;
        room(count);
        nodes(cells, across, down, view.inverse());
        for (int i = chain.size() - 1; i >= 0; i--) {
            chain.get(i).pull(grid, t);
        }
        boolean direct =
                plate.opaque() && laid.plain() && cells.width() == out.width() && cells.height() == out.height();
        Target own = direct ? out : scratch.target("warped" + depth, cells.width(), cells.height());
        List<Bender.Part> parts = bender.bend(
                plate.raster(),
                plate.box(),
                grid,
                plate.opaque() ? Optional.empty() : Optional.of(plate.coverage()),
                own);
        if (!p.paint().isEmpty()) {
            Affine map = view.then(Affine.scale(film.unit, film.unit)).then(Affine.move(-cells.left(), -cells.top()));
            for (Sketch s : p.paint()) {
                try (Surface surface = own.surface()) {
                    sketch(s, own, surface, map, t, true);
                }
            }
        }
        Costs.Part before = costs.begin(Costs.Part.LIGHT);
        boolean rims = false;
        boolean gains = false;
        for (Light l : lights) {
            rims |= l instanceof Light.Rim;
            gains |= !(l instanceof Light.Rim);
        }
        if (gains) {
            Lighting.gains(lights, film.normals(p.source()), t, count, frameX, frameY, grid.x, grid.y, gain);
            for (Bender.Part part : parts) {
                Lighting.shade(own.data(), own.width(), part, CELL, across, gain);
            }
        }
        if (rims) {
            Lighting.rims(own.data(), own.width(), own.height(), film.unit, lights, t);
        }
        costs.begin(before);
        if (direct) {
            return;
        }
        try (Paint paint = laid.paint()) {
            own.layOver(out, parts, plate.opaque(), cells.left(), cells.top(), paint);
        }
    }

    /** Fills the grid with the places of the nodes before the camera, and their places in the frame. */
    private void nodes(Cells cells, int across, int down, Affine back) {
        int n = 0;
        for (int j = 0; j < down; j++) {
            double y = (cells.top() + (j - 0.5) * CELL) / film.unit;
            for (int i = 0; i < across; i++) {
                double x = (cells.left() + (i - 0.5) * CELL) / film.unit;
                float u = (float) (back.a() * x + back.c() * y + back.e());
                float v = (float) (back.b() * x + back.d() * y + back.f());
                grid.x[n] = u;
                grid.y[n] = v;
                frameX[n] = u;
                frameY[n] = v;
                n++;
            }
        }
        grid.count = n;
    }

    private void room(int count) {
        if (grid.x.length < count) {
            grid = new Grid(count);
            frameX = new float[count];
            frameY = new float[count];
            gain = new float[3 * count];
        }
    }

    private static Cells cells(double left, double top, double right, double bottom) {
        int l = Math.floorDiv((int) Math.floor(left), CELL) * CELL;
        int t = Math.floorDiv((int) Math.floor(top), CELL) * CELL;
        return new Cells(
                l, t, ((int) Math.ceil(right) - l + CELL - 1) / CELL, ((int) Math.ceil(bottom) - t + CELL - 1) / CELL);
    }

    /** Where the picture can be after its warps: its content's points pushed forward, with a margin. */
    private Cells reach(Plates.Plate plate, List<Warp> chain, Affine view, double t, Target out) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int j = 0; j <= 6; j++) {
            for (int i = 0; i <= 6; i++) {
                Point q = view.apply(Warp.push(chain, plate.content().at(i / 6.0, j / 6.0), t));
                left = Math.min(left, q.x());
                right = Math.max(right, q.x());
                top = Math.min(top, q.y());
                bottom = Math.max(bottom, q.y());
            }
        }
        double margin = chain.stream().allMatch(w -> w instanceof Motion) ? 0.01 : 0.05;
        double u = film.unit;
        return cells(
                Math.max(0, (left - margin) * u),
                Math.max(0, (top - margin) * u),
                Math.min(out.width(), (right + margin) * u),
                Math.min(out.height(), (bottom + margin) * u));
    }

    private void group(Layer.Group g, Camera camera, double t, Target out) {
        double alpha = g.opacity().at(t);
        if (alpha < Laid.INVISIBLE) {
            return;
        }
        Target own = scratch.target("group" + depth, out.width(), out.height());
        depth++;
        layers(g.layers(), Camera.still(film.stage.centre()), t, own);
        for (Lens lens : g.lenses()) {
            through(lens, t, own);
        }
        depth--;
        List<Warp> chain = g.chain().stream().filter(w -> !w.idle(t)).toList();
        Affine view = camera.at(t, g.depth());
        if (chain.stream().allMatch(w -> w instanceof Motion)) {
            Affine map = Affine.IDENTITY;
            for (Warp w : chain) {
                map = map.then(((Motion) w).affine(t));
            }
            flat(g, own, map.then(view), out, alpha);
        } else {
            clip(g, own);
            Box all = film.stage.frame();
            Cells cells = cells(0, 0, out.width(), out.height());
            room((cells.across() + 2) * (cells.down() + 2));
            nodes(cells, cells.across() + 2, cells.down() + 2, view.inverse());
            for (int i = chain.size() - 1; i >= 0; i--) {
                chain.get(i).pull(grid, t);
            }
            Target bent = scratch.target("bent" + depth, cells.width(), cells.height());
            Raster drawn = new Raster(own.width(), own.height(), own.data());
            List<Bender.Part> parts = bender.bend(drawn, all, grid, Optional.of(Coverage.of(drawn)), bent);
            try (Paint paint = new Laid(alpha, Blend.OVER).paint()) {
                bent.layOver(out, parts, false, 0, 0, paint);
            }
        }
    }

    private void flat(Layer.Group g, Target own, Affine map, Target out, double alpha) {
        if (Math.abs(map.determinant()) < 1e-7) {
            return;
        }
        try (Surface s = out.surface();
                Image image = Skia.image(own.data(), own.width(), own.height(), false);
                Paint paint = new Paint();
                io.github.humbleui.skija.Path clip = Skia.path(g.clip())) {
            paint.setAlphaf((float) Math.min(1, alpha));
            Canvas canvas = s.getCanvas();
            canvas.concat(Skia.matrix(map.then(Affine.scale(film.unit, film.unit))));
            canvas.clipPath(clip, true);
            canvas.drawImageRect(
                    image,
                    Rect.makeWH(own.width(), own.height()),
                    Rect.makeWH((float) (own.width() / film.unit), (float) (own.height() / film.unit)),
                    Skia.LINEAR,
                    paint,
                    true);
        }
    }

    /** Clears what lies outside the group's shape. */
    private void clip(Layer.Group g, Target own) {
        try (Surface s = own.surface();
                Paint paint = new Paint();
                io.github.humbleui.skija.Path clip = Skia.path(g.clip().mapped(Affine.scale(film.unit, film.unit)))) {
            paint.setBlendMode(io.github.humbleui.skija.BlendMode.CLEAR);
            s.getCanvas().clipPath(clip, io.github.humbleui.skija.ClipMode.DIFFERENCE, true);
            s.getCanvas().drawRect(Rect.makeWH(own.width(), own.height()), paint);
        }
    }
}
