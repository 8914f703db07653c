package photoplay.stage.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Face.Feature;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Portrait.Kind;

/** Real photos through the real models. Places on the photos were read off by eye, in pixels. */
class DarkroomTest {
    private static Darkroom darkroom;
    private static Portrait astronaut;

    @BeforeAll
    static void open() {
        darkroom = Darkroom.open(Samples.MODELS, Darkroom.Settings.DEFAULT);
        astronaut = darkroom.develop(Samples.bytes("astronaut.png"));
    }

    @AfterAll
    static void close() {
        darkroom.close();
    }

    @Test
    void finds_the_astronauts_face_where_it_is() {
        Face face = astronaut.face();
        assertThat(astronaut.kind()).isEqualTo(Kind.PERSON);
        assertThat(astronaut.faces()).hasSize(1);
        assertThat(face.seen()).isTrue();
        near(face.leftEye(), 202, 103);
        near(face.rightEye(), 246, 104);
        near(face.mouth(), 224, 144);
        near(face.chin(), 224, 176);
        assertThat(face.tilt()).isCloseTo(2, within(4.0));
        assertThat(face.contour(Feature.LIPS)).hasSize(20);
    }

    @Test
    void left_is_the_viewers() {
        assertThat(astronaut.face().leftEye().x())
                .isLessThan(astronaut.face().rightEye().x());
        assertThat(astronaut.face().mesh().get(33).x())
                .isLessThan(astronaut.face().mesh().get(263).x());
        assertThat(astronaut.body().leftShoulder().x())
                .isLessThan(astronaut.body().rightShoulder().x());
    }

    @Test
    void measures_the_head_with_its_hair() {
        Face face = astronaut.face();
        near(face.crown(), 228, 16);
        assertThat(face.headWidth() * 512).isCloseTo(146, within(16.0));
        assertThat(face.headWidth()).isGreaterThan(face.faceWidth());
        assertThat(face.centre().y() * 512).isBetween(80.0, 112.0);
    }

    @Test
    void sees_the_astronauts_shoulders_and_knows_that_the_legs_are_out_of_frame() {
        assertThat(astronaut.body().seen()).isTrue();
        assertThat(astronaut.body().inFrame())
                .contains(Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER)
                .doesNotContain(Joint.LEFT_KNEE, Joint.RIGHT_ANKLE);
        assertThat(astronaut.body().hasLegs()).isFalse();
        assertThat(astronaut.body().leftShoulder().x() * 512).isBetween(80.0, 150.0);
        assertThat(astronaut.body().rightShoulder().x() * 512).isBetween(270.0, 340.0);
    }

    @Test
    void cuts_out_the_person_and_not_what_is_behind() {
        assertThat(alphaAt(astronaut, 224, 130)).as("face").isEqualTo(1);
        assertThat(alphaAt(astronaut, 170, 60)).as("hair").isGreaterThan(0.95);
        assertThat(alphaAt(astronaut, 170, 380)).as("suit").isEqualTo(1);
        assertThat(alphaAt(astronaut, 380, 420)).as("black visor").isEqualTo(1);
        assertThat(alphaAt(astronaut, 30, 90)).as("flag").isZero();
        assertThat(alphaAt(astronaut, 20, 300)).as("flag below").isLessThan(0.05);
        assertThat(alphaAt(astronaut, 415, 110)).as("shuttle").isZero();
        assertThat(alphaAt(astronaut, 300, 60)).as("wall").isZero();
    }

    @Test
    void paints_the_person_over_and_leaves_the_rest() {
        int wall = Samples.argb(astronaut.photo(), 320, 40);
        assertThat(Samples.argb(astronaut.backdrop(), 320, 40)).isEqualTo(wall);
        assertThat(Samples.argb(astronaut.backdrop(), 30, 90)).isEqualTo(Samples.argb(astronaut.photo(), 30, 90));
        int suit = Samples.argb(astronaut.photo(), 200, 330);
        int behind = Samples.argb(astronaut.backdrop(), 200, 330);
        assertThat((behind >> 16 & 0xFF) - (behind & 0xFF))
                .as("less orange than the suit")
                .isLessThan(((suit >> 16 & 0xFF) - (suit & 0xFF)) / 2);
    }

    @Test
    void edge_colours_hold_nothing_of_the_background() {
        int seen = 0;
        for (int y = 20; y < 160; y++) {
            for (int x = 140; x < 320; x++) {
                int p = Samples.argb(astronaut.cutout(), x, y);
                int a = p >>> 24;
                int blue = p & 0xFF;
                int red = p >> 16 & 0xFF;
                assertThat(Math.max(Math.max(red, blue), p >> 8 & 0xFF))
                        .as("premultiplied")
                        .isLessThanOrEqualTo(a);
                if (a > 60 && a < 200 && y < 90) {
                    seen++;
                    assertThat(blue).as("hair is yellow, the wall is grey").isLessThan(red);
                }
            }
        }
        assertThat(seen).as("soft pixels round the hair").isGreaterThan(60);
    }

    @Test
    void relief_puts_the_nose_before_the_cheeks_and_the_person_before_the_wall() {
        Face face = astronaut.face();
        double nose = relief(face.noseTip());
        assertThat(nose).isGreaterThan(relief(face.leftCheek())).isGreaterThan(relief(face.rightCheek()));
        assertThat(relief(face.leftCheek())).isGreaterThan(relief(face.leftEar()));
        assertThat(relief(new Point(170 / 512.0, 380 / 512.0))).isGreaterThan(relief(new Point(20 / 512.0, 0.4)) + 0.1);
        assertThat(relief(astronaut.body().chest())).isBetween(0.4, 0.8);
    }

    @Test
    void palette_knows_suit_skin_and_hair() {
        int clothes = astronaut.palette().clothes();
        assertThat(clothes >> 16 & 0xFF).isGreaterThan((clothes & 0xFF) + 30);
        int skin = astronaut.palette().skin();
        assertThat(skin >> 16).isGreaterThan(180);
        assertThat(brightness(astronaut.palette().hair())).isLessThan(brightness(skin));
        assertThat(astronaut.palette().swatches()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void tells_how_long_each_step_took() {
        Map<Darkroom.Step, Long> person = steps("astronaut.png");
        Map<Darkroom.Step, Long> animal = steps("chelsea.png");

        assertThat(person).containsOnlyKeys(Darkroom.Step.values());
        assertThat(animal).as("no person, no cut-out of people").doesNotContainKey(Darkroom.Step.PEOPLE);
        assertThat(animal).hasSize(Darkroom.Step.values().length - 1);
        assertThat(person.values()).allMatch(nanos -> nanos > 0);
    }

    private static Map<Darkroom.Step, Long> steps(String photo) {
        Map<Darkroom.Step, Long> steps = new ConcurrentHashMap<>();
        darkroom.develop(
                Samples.bytes(photo),
                (step, nanos) -> assertThat(steps.put(step, nanos))
                        .as("told once of %s", step)
                        .isNull());
        return steps;
    }

    @Test
    void cuts_out_the_cat() {
        Portrait cat = darkroom.develop(Samples.bytes("chelsea.png"));
        assertThat(cat.hasSubject()).isTrue();
        assertThat(cat.kind()).isIn(Kind.PET, Kind.OBJECT);
        assertThat(cat.hasFace()).isFalse();
        assertThat(alphaAt(cat, 170, 115)).as("eye").isGreaterThan(0.98);
        assertThat(alphaAt(cat, 262, 245)).as("nose").isGreaterThan(0.98);
        assertThat(alphaAt(cat, 430, 100)).as("room").isLessThan(0.05);
        assertThat(cat.face().headWidth()).isGreaterThan(0.5);
    }

    @Test
    void cuts_out_the_cup() {
        Portrait cup = darkroom.develop(Samples.bytes("coffee.png"));
        assertThat(cup.kind()).isEqualTo(Kind.OBJECT);
        assertThat(cup.hasFace()).isFalse();
        assertThat(cup.body().seen()).isFalse();
        assertThat(alphaAt(cup, 300, 180)).as("coffee").isGreaterThan(0.98);
        assertThat(alphaAt(cup, 60, 60)).as("table").isLessThan(0.05);
        assertThat(cup.subject().box().width() / cup.width()).isBetween(0.6, 0.75);
        assertThat(cup.subject().box().contains(cup.face().centre())).isTrue();
        assertThat(cup.subject().topAt(300 / 400.0)).isLessThan(0.1);
    }

    @Test
    void finds_the_rocket_among_its_towers() {
        Portrait rocket = darkroom.develop(Samples.bytes("rocket.jpg"));
        assertThat(rocket.kind()).isEqualTo(Kind.OBJECT);
        assertThat(alphaAt(rocket, 322, 250)).as("rocket").isGreaterThan(0.95);
        assertThat(alphaAt(rocket, 250, 60)).as("sky").isLessThan(0.05);
        assertThat(rocket.face().centre().x() * 427).as("head on the rocket").isCloseTo(322, within(15.0));
    }

    @Test
    void two_people_are_a_group_and_the_larger_one_comes_first() {
        var both = new BufferedImage(900, 512, BufferedImage.TYPE_INT_RGB);
        var g = both.createGraphics();
        g.drawImage(Samples.picture("astronaut.png"), 0, 0, null);
        g.drawImage(Samples.picture("astronaut.png").getSubimage(60, 0, 360, 512), 560, 128, 270, 384, null);
        g.dispose();
        Portrait two = darkroom.develop(Samples.encoded(both, "png"));
        assertThat(two.kind()).isEqualTo(Kind.GROUP);
        assertThat(two.faces()).hasSize(2);
        assertThat(two.faces().get(0).headHeight())
                .isGreaterThan(two.faces().get(1).headHeight());
        near(two.face().leftEye(), 202, 103);
    }

    @Test
    void a_flat_or_patterned_photo_is_scenery() {
        var flat = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var grass = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 480; x++) {
                grass.setRGB(x, y, 0x204010 + (random.nextInt(60) << 8) + random.nextInt(30));
            }
        }
        for (BufferedImage image : List.of(flat, grass, wall())) {
            Portrait portrait = darkroom.develop(Samples.encoded(image, "png"));
            assertThat(portrait.kind()).isEqualTo(Kind.SCENERY);
            assertThat(portrait.hasSubject()).isFalse();
            assertThat(portrait.subject().box().width()).isEqualTo(portrait.width());
            assertThat(alphaAt(portrait, 200, 150)).isZero();
            assertThat(portrait.backdrop().pixels().mismatch(portrait.photo().pixels()))
                    .isEqualTo(-1);
        }
    }

    @Test
    void transparency_of_a_png_is_its_matte() {
        var png = new BufferedImage(500, 400, BufferedImage.TYPE_INT_ARGB);
        var g = png.createGraphics();
        g.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new java.awt.Color(20, 120, 220));
        g.fillOval(150, 100, 200, 200);
        g.dispose();
        Portrait ball = darkroom.develop(Samples.encoded(png, "png"));
        assertThat(ball.kind()).isEqualTo(Kind.OBJECT);
        assertThat(alphaAt(ball, 250, 200)).isEqualTo(1);
        assertThat(alphaAt(ball, 60, 60)).isZero();
        assertThat(Samples.argb(ball.cutout(), 250, 200)).isEqualTo(0xFF1478DC);
        assertThat(Samples.argb(ball.photo(), 60, 60) >>> 24).as("opaque").isEqualTo(0xFF);
        assertThat(brightness(Samples.argb(ball.photo(), 60, 60)))
                .as("soft grey behind")
                .isBetween(180.0, 245.0);
        assertThat(ball.subject().box().width() * 400).isCloseTo(200, within(3.0));
    }

    @Test
    void understands_small_narrow_grey_and_dark_photos() {
        BufferedImage photo = Samples.picture("astronaut.png");
        List<BufferedImage> unlike = List.of(
                Samples.scaled(photo, 300, 300),
                Samples.scaled(photo.getSubimage(0, 20, 512, 205), 750, 300),
                Samples.scaled(photo.getSubimage(130, 0, 204, 510), 300, 750),
                Samples.drawn(photo, 512, 512, BufferedImage.TYPE_BYTE_GRAY),
                Samples.darker(photo, 0.25));
        for (BufferedImage image : unlike) {
            Portrait portrait = darkroom.develop(Samples.encoded(image, "png"));
            assertThat(portrait.kind()).isEqualTo(Kind.PERSON);
            assertThat(portrait.hasFace()).isTrue();
            Point nose = portrait.face().noseTip();
            assertThat(Samples.alpha(portrait, nose.x(), nose.y())).isEqualTo(1);
            assertThat(portrait.width())
                    .isEqualTo((double) image.getWidth() / Math.min(image.getWidth(), image.getHeight()));
        }
    }

    @Test
    void without_any_model_a_photo_still_becomes_a_portrait(@TempDir Path empty) {
        try (Darkroom bare = Darkroom.open(empty, Darkroom.Settings.DEFAULT)) {
            Portrait portrait = bare.develop(Samples.bytes("astronaut.png"));
            assertThat(portrait.kind()).isEqualTo(Kind.SCENERY);
            assertThat(portrait.hasFace()).isFalse();
            assertThat(portrait.faces()).hasSize(1);
        }
    }

    @Test
    void without_a_matting_network_faces_get_a_soft_bust(@TempDir Path few) throws Exception {
        for (String model : List.of("face_detection_full.tflite", "face_landmark.tflite")) {
            java.nio.file.Files.createSymbolicLink(few.resolve(model), Samples.MODELS.resolve(model));
        }
        try (Darkroom bare = Darkroom.open(few, Darkroom.Settings.DEFAULT)) {
            Portrait portrait = bare.develop(Samples.bytes("astronaut.png"));
            assertThat(portrait.kind()).isEqualTo(Kind.PERSON);
            assertThat(portrait.body().seen()).as("assumed").isFalse();
            assertThat(alphaAt(portrait, 224, 130)).isGreaterThan(0.95);
            assertThat(alphaAt(portrait, 30, 90)).isZero();
            assertThat(portrait.body().leftShoulder().y())
                    .isGreaterThan(portrait.face().chin().y());
        }
    }

    @Test
    void a_broken_model_switches_its_feature_off(@TempDir Path broken) throws Exception {
        for (String model :
                List.of("isnet_768.onnx", "face_detection_full.tflite", "pose_detection.tflite", "selfie.tflite")) {
            java.nio.file.Files.writeString(broken.resolve(model), "no model");
        }
        try (Darkroom bare = Darkroom.open(broken, Darkroom.Settings.DEFAULT)) {
            assertThat(bare.develop(Samples.bytes("astronaut.png")).kind()).isEqualTo(Kind.SCENERY);
        }
    }

    @Test
    void the_clean_licence_setting_cuts_people_out_and_only_people() {
        var settings = new Darkroom.Settings(Darkroom.Settings.Cutting.PEOPLE, 2, 1600);
        try (Darkroom people = Darkroom.open(Samples.MODELS, settings)) {
            Portrait portrait = people.develop(Samples.bytes("astronaut.png"));
            assertThat(portrait.kind()).isEqualTo(Kind.PERSON);
            assertThat(alphaAt(portrait, 224, 130)).isEqualTo(1);
            assertThat(alphaAt(portrait, 170, 380)).isGreaterThan(0.9);
            assertThat(alphaAt(portrait, 415, 110)).isLessThan(0.05);
            assertThat(people.develop(Samples.bytes("coffee.png")).kind()).isEqualTo(Kind.SCENERY);
        }
    }

    @Test
    void the_same_photo_gives_the_same_portrait() {
        Portrait again = darkroom.develop(Samples.bytes("astronaut.png"));
        assertThat(again.cutout().pixels().mismatch(astronaut.cutout().pixels()))
                .isEqualTo(-1);
        assertThat(again.backdrop().pixels().mismatch(astronaut.backdrop().pixels()))
                .isEqualTo(-1);
        assertThat(again.relief().values()).isEqualTo(astronaut.relief().values());
        assertThat(again.faces()).isEqualTo(astronaut.faces());
        assertThat(again.body()).isEqualTo(astronaut.body());
    }

    /** Bricks: mortar in front of stones is what a matting network likes to cut out. */
    private static BufferedImage wall() {
        var wall = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var g = wall.createGraphics();
        var random = new Random(3);
        g.setColor(new java.awt.Color(205, 200, 190));
        g.fillRect(0, 0, 640, 480);
        for (int row = 0; row < 16; row++) {
            for (int k = -1; k < 10; k++) {
                g.setColor(
                        new java.awt.Color(140 + random.nextInt(50), 60 + random.nextInt(30), 40 + random.nextInt(20)));
                g.fillRect(k * 70 + row % 2 * 35, row * 30, 64, 24);
            }
        }
        g.dispose();
        return wall;
    }

    private static double relief(Point p) {
        return astronaut.relief().at(p.x(), p.y());
    }

    private static double brightness(int rgb) {
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3.0;
    }

    private static double alphaAt(Portrait portrait, int x, int y) {
        return (Samples.argb(portrait.cutout(), x, y) >>> 24) / 255.0;
    }

    private static void near(Point p, double x, double y) {
        assertThat(p.distance(new Point(x / 512, y / 512)) * 512)
                .as("%s is near %s,%s", p.times(512), x, y)
                .isLessThan(9);
    }
}
