package photoplay.app.dev;

import java.util.ArrayList;
import java.util.List;
import photoplay.app.dev.WordsCommand.Word;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Anime;
import photoplay.stage.lens.Beads;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Blur;
import photoplay.stage.lens.Bokeh;
import photoplay.stage.lens.Bricks;
import photoplay.stage.lens.Cartoon;
import photoplay.stage.lens.Chalk;
import photoplay.stage.lens.ChromaticSplit;
import photoplay.stage.lens.Clay;
import photoplay.stage.lens.Comic;
import photoplay.stage.lens.DayToNight;
import photoplay.stage.lens.Duotone;
import photoplay.stage.lens.Embroidery;
import photoplay.stage.lens.Engraving;
import photoplay.stage.lens.Fade;
import photoplay.stage.lens.Figure;
import photoplay.stage.lens.FilmOld;
import photoplay.stage.lens.FishEye;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Fog;
import photoplay.stage.lens.Fur;
import photoplay.stage.lens.Glitch;
import photoplay.stage.lens.GodRays;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Grain;
import photoplay.stage.lens.Halftone;
import photoplay.stage.lens.HeatHaze;
import photoplay.stage.lens.Ice;
import photoplay.stage.lens.InkLines;
import photoplay.stage.lens.Jelly;
import photoplay.stage.lens.Kaleidoscope;
import photoplay.stage.lens.Lens;
import photoplay.stage.lens.Letterbox;
import photoplay.stage.lens.LightLeak;
import photoplay.stage.lens.Look;
import photoplay.stage.lens.LowPoly;
import photoplay.stage.lens.MotionBlur;
import photoplay.stage.lens.Negative;
import photoplay.stage.lens.NeonGlow;
import photoplay.stage.lens.NeonOutline;
import photoplay.stage.lens.Oil;
import photoplay.stage.lens.Oval;
import photoplay.stage.lens.PaperCut;
import photoplay.stage.lens.Pencil;
import photoplay.stage.lens.PixelArt;
import photoplay.stage.lens.Pixelate;
import photoplay.stage.lens.Pointillism;
import photoplay.stage.lens.Porcelain;
import photoplay.stage.lens.Render;
import photoplay.stage.lens.Ripple;
import photoplay.stage.lens.Shaggy;
import photoplay.stage.lens.Sharpen;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Speedlines;
import photoplay.stage.lens.StainedGlass;
import photoplay.stage.lens.Statue;
import photoplay.stage.lens.Television;
import photoplay.stage.lens.Thermal;
import photoplay.stage.lens.Tiles;
import photoplay.stage.lens.TiltShift;
import photoplay.stage.lens.Vignette;
import photoplay.stage.lens.Watercolour;
import photoplay.stage.lens.Wireframe;
import photoplay.stage.lens.Wool;
import photoplay.stage.lens.XRay;
import photoplay.stage.lens.ZoomBlur;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;

/** Every grade, lens and look on one photo, for docs/lenses.md. */
final class LensWords {
    private static final Curve FULL = Curve.of(1);

    /** The face of the photo. */
    private static final Spot FACE = Spot.of(0.44, 0.23);

    private LensWords() {}

    static List<Word> grades() {
        return List.of(
                lens("WARM", Grade.WARM),
                lens("COOL", Grade.COOL),
                lens("NIGHT", Grade.NIGHT),
                lens("GOLDEN", Grade.GOLDEN),
                lens("STEEL", Grade.STEEL),
                lens("CANDY", Grade.CANDY),
                lens("NOIR", Grade.NOIR),
                lens("SEPIA", Grade.SEPIA),
                lens("TEAL_ORANGE", Grade.TEAL_ORANGE),
                lens("FADED", Grade.FADED),
                lens("VIVID", Grade.VIVID),
                lens("STORM", Grade.STORM),
                lens("ROSE", Grade.ROSE),
                lens("FOREST", Grade.FOREST),
                lens("NINETIES", Grade.NINETIES),
                lens("EERIE", Grade.EERIE));
    }

    static List<Word> lenses() {
        return List.of(
                lens("Grading", Grade.WARM.to(Grade.NIGHT, Curve.of(0.6))),
                lens("DayToNight", new DayToNight(Curve.of(0.65))),
                lens("Vignette", Vignette.of(FULL)),
                lens("Grain", Grain.of(FULL)),
                lens("Bloom", new Bloom(FULL, 0.5, 0.03)),
                lens("GodRays", GodRays.of(Spot.of(0.1, 0.05), FULL)),
                lens("LightLeak", LightLeak.of(FULL)),
                lens("Flash", Flash.white(Curve.of(0.55))),
                lens("Fade", new Fade(Curve.of(0.6), Colour.rgb(0x200820))),
                lens("Blur", new Blur(Curve.of(0.015))),
                lens("TiltShift", new TiltShift(Curve.of(0.25), 0.12, Curve.of(0.02))),
                lens("MotionBlur", MotionBlur.sideways(Curve.of(0.08))),
                lens("ZoomBlur", new ZoomBlur(Curve.of(0.3), FACE)),
                lens("Sharpen", new Sharpen(Curve.of(1.5))),
                lens("ChromaticSplit", ChromaticSplit.of(Curve.of(0.03))),
                lens("…along", ChromaticSplit.along(0, Curve.of(0.03))),
                lens("Glitch", Glitch.of(FULL)),
                lens("Television", Television.of(FULL)),
                lens("FilmOld", FilmOld.of(FULL)),
                lens("FishEye", new FishEye(Curve.of(0.7), FACE, 0.5)),
                lens("Kaleidoscope", new Kaleidoscope(FULL, 6, Curve.of(20), FACE)),
                lens("Ripple", new Ripple(FACE, Curve.of(0.02), Curve.of(0.8), 0.1)),
                lens("HeatHaze", new HeatHaze(Curve.of(0.015), 0)),
                lens("Fog.low", Fog.low(FULL)),
                lens("Fog.everywhere", Fog.everywhere(FULL)),
                lens("Pixelate", Pixelate.of(Curve.of(0.04))),
                lens(
                        "…in a palette",
                        new Pixelate(
                                Curve.of(0.02),
                                List.of(
                                        Colour.rgb(0x0F380F),
                                        Colour.rgb(0x306230),
                                        Colour.rgb(0x8BAC0F),
                                        Colour.rgb(0x9BBC0F)))),
                lens("Halftone", Halftone.black(FULL)),
                lens("Duotone", new Duotone(FULL, Colour.rgb(0x201040), Colour.rgb(0xFFC060))),
                lens("Thermal", new Thermal(FULL)),
                lens("XRay", new XRay(FULL)),
                lens("Negative", new Negative(FULL)),
                lens("NeonOutline", NeonOutline.club(FULL)),
                lens("Speedlines", Speedlines.white(FULL, FACE)),
                lens("Letterbox", Letterbox.cinema(Curve.of(0.15))));
    }

    static List<Word> looks() {
        List<Word> words = new ArrayList<>(List.of(
                look("Soft", new Soft(0.015)),
                look("Bokeh", new Bokeh(0.02)),
                look("Oval", new Oval(new Point(0.44, 0.25), 0.2, 0.26, 0, 0.1)),
                look("Cartoon", Cartoon.plain()),
                Word.of("Anime", (photo, stage) -> seen(photo, stage, Anime.of(photo))),
                Word.of("Comic", (photo, stage) -> seen(photo, stage, Comic.of(photo))),
                look("Render", Render.film()),
                look("InkLines", InkLines.black()),
                look("…blueprint", InkLines.blueprint()),
                look("Pencil", Pencil.graphite()),
                look("…coloured", Pencil.coloured()),
                look("Chalk", Chalk.blackboard()),
                look("Engraving", Engraving.banknote()),
                look("Watercolour", new Watercolour(1)),
                look("Oil", Oil.portrait()),
                look("Pointillism", Pointillism.fine()),
                look("StainedGlass", StainedGlass.window()),
                look("Tiles", Tiles.fine()),
                look("LowPoly", LowPoly.portrait()),
                look("Wireframe", Wireframe.cyan()),
                look("PixelArt", PixelArt.sixteenBit()),
                look("Bricks", Bricks.small()),
                look("Beads", Beads.small()),
                look("Embroidery", Embroidery.satin()),
                look("Wool", Wool.felt()),
                look("Fur", Fur.plush()),
                look("Shaggy", Shaggy.down()),
                look("Clay", Clay.puppet()),
                look("PaperCut", PaperCut.layered()),
                look("Figure", Figure.vinyl()),
                look("Porcelain", Porcelain.blue()),
                look("Jelly", Jelly.raspberry()),
                look("Ice", new Ice(1)),
                look("NeonGlow", NeonGlow.club())));
        for (Statue.Material material : Statue.Material.values()) {
            words.add(look("Statue." + material, new Statue(material)));
        }
        return List.copyOf(words);
    }

    private static Word lens(String name, Lens lens) {
        return Word.of(
                name,
                (photo, stage) -> stage.film()
                        .add(stage.actor(photo).whole())
                        .add(new Layer.Glass(lens))
                        .camera(near(stage))
                        .score(Score.of()));
    }

    private static Word look(String name, Look look) {
        return Word.of(name, (photo, stage) -> seen(photo, stage, look));
    }

    private static Scene seen(Portrait photo, Stage stage, Look look) {
        return stage.film()
                .add(stage.actor(photo).whole().through(look))
                .camera(near(stage))
                .score(Score.of());
    }

    private static Camera near(Stage stage) {
        return Camera.still(stage.at(0.4, 0.0)).zoom(Curve.of(1.35));
    }
}
