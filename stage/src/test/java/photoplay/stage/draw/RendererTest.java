package photoplay.stage.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Cut;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;

class RendererTest {
    private static final Path ASSETS = Path.of(System.getProperty("photoplay.assets"));
    private static final Stage STAGE = new Stage(1, 1, 5, 1);

    private static Layer.Picture still(Sketch sketch) {
        return Layer.Picture.of(new Source.Drawn(new Box(0, 0, 1, 1), sketch), List.of());
    }

    private static Layer.Picture filled(int rgb) {
        return still((pen, t) -> pen.rect(new Box(-0.1, -0.1, 1.1, 1.1), Ink.of(rgb)));
    }

    private static Raster draw(Scene scene, double t, int unit) {
        Renderer r = Renderer.prepare(scene, STAGE, unit, ASSETS);
        Raster out = Raster.blank(r.width(), r.height());
        r.painter().draw(t, out.pixels());
        return out;
    }

    private static int pixel(Raster r, double u, double v) {
        int x = (int) (u * r.width());
        int y = (int) (v * r.height());
        return r.pixels().getAtIndex(ValueLayout.JAVA_INT, (long) y * r.width() + x) & 0xFFFFFF;
    }

    private static int grey(Raster r, double u, double v) {
        return (pixel(r, u, v) >> 8) & 255;
    }

    /** Centre of the light in a box of a dark picture, in pixels. */
    private static Point centroid(Raster r, double cx, double cy, int half) {
        double sx = 0;
        double sy = 0;
        double sum = 0;
        for (int y = (int) cy - half; y <= cy + half; y++) {
            for (int x = (int) cx - half; x <= cx + half; x++) {
                int p = r.pixels().getAtIndex(ValueLayout.JAVA_INT, (long) y * r.width() + x) & 255;
                sx += p * (x + 0.5);
                sy += p * (y + 0.5);
                sum += p;
            }
        }
        return new Point(sx / sum, sy / sum);
    }

    @Test
    void roomRoundAPictureLeavesItWhereItWas() {
        Layer.Picture plain = still((pen, t) -> {
            pen.circle(new Point(0.4, 0.55), 0.31, Ink.of(0xE0A020));
            pen.line(new Point(0.1, 0.2), new Point(0.9, 0.7), 0.05, Ink.of(0x3060D0));
        });
        Layer.Picture roomy = Layer.Picture.of(new Source.Roomy(plain.source(), 0.313, 0.127), List.of());
        Motion lowered = Motion.scale(Curve.of(0.6), new Point(0.5, 0.9));

        Raster expected =
                draw(STAGE.film().add(filled(0x102030)).add(plain.with(lowered)).score(Score.of()), 0, 157);
        Raster drawn =
                draw(STAGE.film().add(filled(0x102030)).add(roomy.with(lowered)).score(Score.of()), 0, 157);

        assertThat(farthest(expected, drawn)).isLessThanOrEqualTo(2);
    }

    /** Greatest difference of one channel of one pixel. */
    private static int farthest(Raster a, Raster b) {
        int most = 0;
        for (long i = 0; i < a.pixels().byteSize(); i++) {
            int x = a.pixels().get(ValueLayout.JAVA_BYTE, i) & 255;
            int y = b.pixels().get(ValueLayout.JAVA_BYTE, i) & 255;
            most = Math.max(most, Math.abs(x - y));
        }
        return most;
    }

    /** Upright, where the quick scaler serves most frames, and turned so little that nobody sees it, but bent. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-4})
    void aSlowZoomMovesEveryDotWithoutJudder(double degrees) {
        List<Point> dots =
                List.of(new Point(0.2, 0.2), new Point(0.7, 0.3), new Point(0.3, 0.8), new Point(0.85, 0.85));
        Layer.Picture chart = still((pen, t) -> {
            pen.rect(new Box(-0.1, -0.1, 1.1, 1.1), Ink.of(0));
            dots.forEach(d -> pen.circle(d, 0.012, Ink.of(Colour.WHITE)));
        });
        Camera push = Camera.still(STAGE.centre()).zoom(t -> 1 + 0.02 * t);
        Renderer r = Renderer.prepare(
                STAGE.film()
                        .add(chart.with(Motion.turn(Curve.of(degrees), STAGE.centre())))
                        .camera(push)
                        .score(Score.SILENCE),
                STAGE,
                400,
                ASSETS);
        Raster out = Raster.blank(400, 400);
        double squares = 0;
        int n = 0;
        for (int i = 0; i < 60; i++) {
            double t = i / 30.0;
            r.painter().draw(t, out.pixels());
            for (Point d : dots) {
                Point want = push.at(t, 1).apply(d).times(400);
                Point miss = centroid(out, want.x(), want.y(), 9).minus(want);
                squares += miss.x() * miss.x() + miss.y() * miss.y();
                n++;
            }
        }
        assertThat(Math.sqrt(squares / n)).as("RMS position error in pixels").isLessThan(0.1);
    }

    @Test
    void aRibbonFollowsItsLineFromRootToTip() {
        Sprite strip = Sprite.drawn(0.4, (pen, t) -> {
            pen.rect(new Box(-0.1, 0, 0.1, 0.5), Ink.of(0xFF0000));
            pen.rect(new Box(-0.1, -0.5, 0.1, 0), Ink.of(0x0000FF));
        });
        List<Point> bow = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            bow.add(STAGE.centre().plus(Point.polar(0.3, 180 + 180 * i / 16.0)));
        }
        Raster r = draw(
                STAGE.film()
                        .add(filled(0))
                        .draw((pen, t) -> pen.ribbon(strip, bow, 0.2))
                        .score(Score.SILENCE),
                0,
                200);
        Point early = STAGE.centre().plus(Point.polar(0.3, 200));
        Point late = STAGE.centre().plus(Point.polar(0.3, 340));
        assertThat(pixel(r, early.x(), early.y())).isEqualTo(0xFF0000);
        assertThat(pixel(r, late.x(), late.y())).isEqualTo(0x0000FF);
        assertThat(pixel(r, 0.5, 0.5)).as("inside of the bow").isZero();
        Point beside = STAGE.centre().plus(Point.polar(0.3 + 0.07, 200));
        assertThat(pixel(r, beside.x(), beside.y()))
                .as("the sprite's clear side")
                .isZero();
    }

    @Test
    void drawsLayersFarToNear() {
        Scene scene = STAGE.film()
                .add(filled(0xFF0000))
                .draw((pen, t) -> pen.rect(new Box(0, 0, 0.5, 1), Ink.of(0x00FF00)))
                .score(Score.SILENCE);
        Raster r = draw(scene, 0, 100);
        assertThat(pixel(r, 0.25, 0.5)).isEqualTo(0x00FF00);
        assertThat(pixel(r, 0.75, 0.5)).isEqualTo(0xFF0000);
    }

    @Test
    void aBulgeEnlargesItsMiddleAndLeavesTheRimAlone() {
        Layer.Picture card = still((pen, t) -> {
            pen.rect(new Box(0, 0, 1, 1), Ink.of(0));
            pen.circle(new Point(0.5, 0.5), 0.1, Ink.of(Colour.WHITE));
            pen.circle(new Point(0.5, 0.95), 0.03, Ink.of(Colour.WHITE));
        });
        Scene scene = STAGE.film()
                .add(card.with(Warps.bulge(Spot.of(0.5, 0.5), 0.4, Curve.of(1))))
                .score(Score.SILENCE);
        Raster r = draw(scene, 0, 200);
        assertThat(grey(r, 0.5, 0.5 + 0.14))
                .as("14 % below the middle is white now")
                .isGreaterThan(200);
        assertThat(grey(r, 0.5, 0.95)).isGreaterThan(200);
        assertThat(grey(r, 0.5, 0.80)).isLessThan(50);
    }

    @Test
    void aLampBrightensWhatIsNear() {
        Scene dark = STAGE.film().add(filled(0x606060)).score(Score.SILENCE);
        Scene lit = STAGE.film()
                .add(filled(0x606060).lit(Light.lamp(new Point(0.1, 0.5), 0.3, Colour.WHITE, Curve.of(1))))
                .score(Score.SILENCE);
        Raster before = draw(dark, 0, 120);
        Raster after = draw(lit, 0, 120);
        assertThat(grey(after, 0.1, 0.5)).isGreaterThan(grey(before, 0.1, 0.5) + 40);
        assertThat(grey(after, 0.95, 0.5)).isCloseTo(grey(before, 0.95, 0.5), within(6));
    }

    @Test
    void aDissolveIsHalfAndHalfInItsMiddle() {
        Scene scene = STAGE.film()
                .add(filled(0x000000))
                .cut(2, Cut.of(Cut.Kind.DISSOLVE, 1))
                .add(filled(0xFFFFFF))
                .score(Score.SILENCE);
        assertThat(grey(draw(scene, 1.4, 64), 0.5, 0.5)).isZero();
        assertThat(grey(draw(scene, 2.0, 64), 0.5, 0.5)).isCloseTo(127, within(3));
        assertThat(grey(draw(scene, 2.6, 64), 0.5, 0.5)).isEqualTo(255);
    }

    @Test
    void everyCutBeginsWithTheOldAndEndsWithTheNewShot() {
        for (Cut.Kind kind : Cut.Kind.values()) {
            Scene scene = STAGE.film()
                    .add(filled(0x202020))
                    .cut(2, Cut.of(kind, 0.4))
                    .add(filled(0xE0E0E0))
                    .score(Score.SILENCE);
            assertThat(grey(draw(scene, 1.79, 64), 0.5, 0.5))
                    .as("%s before", kind)
                    .isEqualTo(0x20);
            assertThat(grey(draw(scene, 2.21, 64), 0.5, 0.5))
                    .as("%s after", kind)
                    .isEqualTo(0xE0);
        }
    }

    /** Colours at the middle of a cut from red to blue: nothing else than both shots, paper, light and dark. */
    @ParameterizedTest
    @EnumSource(Cut.Kind.class)
    void everyCutShowsBothShotsOrLightOrDarkInItsMiddle(Cut.Kind kind) {
        Scene scene = STAGE.film()
                .add(filled(0xC00000))
                .cut(2, Cut.of(kind, 0.4))
                .add(filled(0x0000C0))
                .score(Score.SILENCE);
        Raster middle = draw(scene, 2, 96);
        boolean red = false;
        boolean blue = false;
        for (double x = 0.005; x < 1; x += 0.01) {
            for (double y = 0.005; y < 1; y += 0.01) {
                int pixel = pixel(middle, x, y);
                red |= (pixel >> 16 & 0xFF) > (pixel & 0xFF) + 60;
                blue |= (pixel & 0xFF) > (pixel >> 16 & 0xFF) + 60;
            }
        }
        int centre = pixel(middle, 0.5, 0.5);
        switch (kind) {
            case FLASH -> assertThat(centre).isEqualTo(0xFFFFFF);
            case DIP -> assertThat(centre).isZero();
            case DISSOLVE -> assertThat(centre).isEqualTo(0x600060);
            // A plain shot that grows shows no edge; it fades over the other.
            case ZOOM -> assertThat(red || blue).isTrue();
            default -> assertThat(red && blue).as("both shots").isTrue();
        }
        assertThat(IntStream.of(middle.pixels().toArray(ValueLayout.JAVA_INT_UNALIGNED)))
                .as("opaque")
                .allMatch(pixel -> pixel >>> 24 == 0xFF);
    }

    @Test
    void paintStaysOnThePicture() {
        Layer.Picture disc = still((pen, t) -> pen.circle(new Point(0.5, 0.5), 0.3, Ink.of(0x808080)));
        Scene scene = STAGE.film()
                .add(filled(0x0000FF), disc.painted((pen, t) -> pen.rect(new Box(0, 0, 1, 1), Ink.of(0xFFFF00))))
                .score(Score.SILENCE);
        Raster r = draw(scene, 0, 100);
        assertThat(pixel(r, 0.5, 0.5)).isEqualTo(0xFFFF00);
        assertThat(pixel(r, 0.05, 0.05)).isEqualTo(0x0000FF);
    }

    @Test
    void givesTheSameBytesOnEveryThread() {
        Scene scene = STAGE.film()
                .add(filled(0x336699))
                .add(still((pen, t) -> pen.circle(new Point(0.5, 0.5), 0.3, Ink.of(0xFFCC00)))
                        .with(Warps.twirl(Spot.of(0.5, 0.5), 0.4, t -> t * 90))
                        .lit(Light.rim(-90, Colour.WHITE, Curve.of(1))))
                .score(Score.SILENCE);
        Renderer film = Renderer.prepare(scene, STAGE, 200, ASSETS);
        List<CompletableFuture<byte[]>> frames = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            frames.add(CompletableFuture.supplyAsync(() -> {
                Raster r = Raster.blank(200, 200);
                film.painter().draw(1.7, r.pixels());
                return r.pixels().toArray(ValueLayout.JAVA_BYTE);
            }));
        }
        byte[] first = frames.getFirst().join();
        assertThat(frames).allSatisfy(f -> assertThat(f.join()).isEqualTo(first));
    }

    @Test
    void warpsPushIsTheInverseOfPull() {
        var warps = List.of(
                Warps.bulge(Spot.of(0.5, 0.5), 0.4, Curve.of(0.8)),
                Warps.bulge(Spot.of(0.5, 0.5), 0.4, Curve.of(-0.5)),
                Warps.twirl(Spot.of(0.5, 0.5), 0.4, Curve.of(50)),
                Warps.drag(new Point(0.5, 0.5), 0.3, Curve.of(0.08), Curve.of(-0.05)),
                Warps.stretch(Spot.of(0.5, 0.5), 0.3, 0.4, Curve.of(0.5), Curve.of(-0.2)),
                Warps.ripple(Spot.of(0.5, 0.5), 0.2, 0.1, Curve.of(0.01)),
                Warps.wave(0, 0.3, Curve.of(0.02), Curve.of(0.4)),
                Warps.bend(new Point(0.5, 1), 1, Curve.of(0.2)),
                Warps.fisheye(Spot.of(0.5, 0.5), 0.6, Curve.of(0.3)),
                Warps.melt(0.2, 1, Curve.of(0.1), 5),
                Motion.squash(Curve.of(0.1), new Point(0.5, 1)));
        for (var w : warps) {
            for (Point p : List.of(new Point(0.45, 0.52), new Point(0.6, 0.4), new Point(0.3, 0.7))) {
                var g = new photoplay.stage.scene.Grid(1);
                Point q = w.push(p, 1);
                g.x[0] = (float) q.x();
                g.y[0] = (float) q.y();
                g.count = 1;
                w.pull(g, 1);
                assertThat(new Point(g.x[0], g.y[0]).distance(p))
                        .as("%s at %s", w, p)
                        .isLessThan(2e-3);
            }
        }
    }
}
