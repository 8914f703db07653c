package photoplay.effects;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import photoplay.stage.draw.Renderer;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Stage;
import photoplay.stage.vision.Darkroom;

/** Portraits of unlike photos, developed once for all tests, and films of them. */
final class Fixtures {
    static final Path ASSETS = Path.of(System.getProperty("photoplay.assets"));
    private static final Path SAMPLES = Path.of(System.getProperty("photoplay.root"), "samples");

    /** Of the assets; pictures made from them are not to be published. */
    private static final Path TEST_PHOTOS = ASSETS.resolve("test-photos");

    private static final Map<String, Portrait> PORTRAITS = develop();

    private Fixtures() {}

    static Map<String, Portrait> portraits() {
        return PORTRAITS;
    }

    static Portrait portrait(String name) {
        return PORTRAITS.get(name);
    }

    /** A directed film at {@code unit} pixels on the short side. */
    static Renderer film(Effect effect, Portrait photo, int unit) {
        Stage stage = stage(effect, photo);
        return Renderer.prepare(direct(effect, photo, stage), stage, unit, ASSETS);
    }

    /** A duo gets a face beside each photo, and a cat beside a face or a thing. */
    static Scene direct(Effect effect, Portrait photo, Stage stage) {
        return switch (effect) {
            case Solo solo -> solo.direct(photo, stage);
            case Duo duo -> duo.direct(photo, partner(photo), stage);
        };
    }

    private static Portrait partner(Portrait photo) {
        boolean plain = photo.equals(portrait("face")) || photo.equals(portrait("cup"));
        return portrait(plain ? "cat" : "face");
    }

    static Stage stage(Effect effect, Portrait photo) {
        return effect.format().stage(photo, 5, 1);
    }

    private static Map<String, Portrait> develop() {
        try (Darkroom darkroom = Darkroom.open(ASSETS.resolve("models"), Darkroom.Settings.DEFAULT)) {
            BufferedImage astronaut = read("astronaut.png");
            BufferedImage cat = read("chelsea.png");
            BufferedImage cup = read("coffee.png");
            BufferedImage rocket = read("rocket.jpg");
            Map<String, Portrait> all = new LinkedHashMap<>();
            all.put("half body", darkroom.develop(png(astronaut)));
            all.put("face", darkroom.develop(png(astronaut.getSubimage(106, 0, 300, 300))));
            all.put("cat", darkroom.develop(png(cat)));
            all.put("cup", darkroom.develop(png(cup)));
            all.put("rocket", darkroom.develop(png(rocket)));
            all.put("wide 2.5:1", darkroom.develop(png(scaled(astronaut.getSubimage(0, 20, 512, 205), 750, 300))));
            all.put("tall 1:2.5", darkroom.develop(png(scaled(astronaut.getSubimage(170, 0, 204, 512), 300, 750))));
            all.put("two people", darkroom.develop(png(twice(astronaut))));
            all.put("grey", darkroom.develop(png(redrawn(astronaut, BufferedImage.TYPE_BYTE_GRAY))));
            all.put("dark", darkroom.develop(png(dark(astronaut))));
            BufferedImage group =
                    ImageIO.read(TEST_PHOTOS.resolve("sample6.jpg").toFile());
            BufferedImage friends =
                    ImageIO.read(TEST_PHOTOS.resolve("sample4.jpg").toFile());
            all.put("group", darkroom.develop(png(group)));
            all.put("full body", darkroom.develop(png(friends.getSubimage(1240, 80, 680, 1368))));
            all.put("300 px", darkroom.develop(png(scaled(astronaut, 300, 300))));
            all.put("transparent", darkroom.develop(png(round(cup))));
            all.put("flat", darkroom.develop(png(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(String name) throws IOException {
        return ImageIO.read(SAMPLES.resolve(name).toFile());
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage image, int w, int h) {
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, w, h, null);
        g.dispose();
        return out;
    }

    private static BufferedImage redrawn(BufferedImage image, int type) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D g = out.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return out;
    }

    private static BufferedImage twice(BufferedImage image) {
        BufferedImage out = new BufferedImage(800, 512, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.drawImage(image, 800, 0, 288, 512, 0, 0, 512, 512, null);
        g.dispose();
        return out;
    }

    /** Transparent but for a disc. */
    private static BufferedImage round(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = out.createGraphics();
        g.setClip(new java.awt.geom.Ellipse2D.Double(90, 10, 380, 380));
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return out;
    }

    private static BufferedImage dark(BufferedImage image) {
        BufferedImage out = redrawn(image, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setColor(new java.awt.Color(0, 0, 0, 215));
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.dispose();
        return out;
    }

    /** The effects under proof: all, or those that {@code -Dscenes=a,b} names. */
    static Stream<EffectBook.Entry> effects() {
        Set<String> chosen = Set.of(System.getProperty("scenes", "").split(","));
        return EffectBook.all().stream().filter(e -> chosen.contains("") || chosen.contains(e.scene()));
    }
}
