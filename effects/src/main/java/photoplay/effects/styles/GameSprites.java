package photoplay.effects.styles;

import java.util.Map;
import photoplay.effects.kit.Pixmap;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Sprite;

/** What runs, jumps and shines in the game, dot by dot: coin, blocks, star, heart, slime, cloud, bush, hero. */
final class GameSprites {

    private static final Map<Character, Colour> PAINTS = Map.ofEntries(
            Map.entry('k', Colour.rgb(0x1B1327)),
            Map.entry('w', Colour.WHITE),
            Map.entry('y', Colour.rgb(0xFFD23F)),
            Map.entry('o', Colour.rgb(0xE8892B)),
            Map.entry('b', Colour.rgb(0x8A4A1F)),
            Map.entry('l', Colour.rgb(0xFFF3B0)),
            Map.entry('r', Colour.rgb(0xE8324A)),
            Map.entry('p', Colour.rgb(0xFF8FA0)),
            Map.entry('g', Colour.rgb(0x3FB64A)),
            Map.entry('d', Colour.rgb(0x1F7A3D)),
            Map.entry('m', Colour.rgb(0xA8E05F)),
            Map.entry('c', Colour.rgb(0x58C7F3)),
            Map.entry('v', Colour.rgb(0x7A4FD6)),
            Map.entry('t', Colour.rgb(0xB98BFF)));

    static final Sprite COIN = Pixmap.sprite(
            PAINTS,
            "..kkkkkk..",
            ".kllyyyok.",
            "klyyyyyyok",
            "klyyllyyok",
            "klyylyoyok",
            "klyylyoyok",
            "klyylyoyok",
            "klyyyoyyok",
            "klyyyyyyok",
            ".kyyyyook.",
            "..kkkkkk..");

    static final Sprite QUESTION = Pixmap.sprite(
            PAINTS,
            "kkkkkkkkkkkkkk",
            "klllllllllllok",
            "klyyyyyyyyyyok",
            "klykyyyyyykyok",
            "klyyykkkkyyyok",
            "klyykkkkkkyyok",
            "klyykkyykkyyok",
            "klyyyyykkkyyok",
            "klyyyykkkyyyok",
            "klyyyyyyyyyyok",
            "klyyyykkyyyyok",
            "klykyykkyykyok",
            "kooooooooooook",
            "kkkkkkkkkkkkkk");

    static final Sprite SPENT = Pixmap.sprite(
            PAINTS,
            "kkkkkkkkkkkkkk",
            "kooooooooooobk",
            "kobbbbbbbbbbbk",
            "kobkbbbbbbkbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobkbbbbbbkbbk",
            "kobbbbbbbbbbbk",
            "kbbbbbbbbbbbbk",
            "kkkkkkkkkkkkkk");

    static final Sprite STAR = Pixmap.sprite(
            PAINTS,
            "......kk......",
            ".....klyk.....",
            ".....klyk.....",
            "....klyyok....",
            "kkkkklyyokkkkk",
            "klllyyyyyyyyok",
            ".klyykyykyyok.",
            "..klykyykyok..",
            "...kyyyyyok...",
            "..klyyyyyyok..",
            "..klyyokyyok..",
            ".klyokk.kkyok.",
            ".kokk.....kok.",
            ".kk........kk.");

    static final Sprite HEART = Pixmap.sprite(
            PAINTS,
            ".kk...kk.",
            "kppk.krrk",
            "kpwrkrrrk",
            "kprrrrrrk",
            "krrrrrrrk",
            ".krrrrrk.",
            "..krrrk..",
            "...krk...",
            "....k....");

    static final Sprite BLOB = Pixmap.sprite(
            PAINTS,
            "....kkkkkk....",
            "..kkttttttkk..",
            ".kttwwttttvvk.",
            ".ktwwttttttvk.",
            "ktwttttttttvvk",
            "kttkkttttkktvk",
            "kttwkttttwktvk",
            "kttkkttttkktvk",
            "ktttttttttttvk",
            "kttkwkwkwkttvk",
            "kvttkrrrrkttvk",
            "kvvttkkkkttvvk",
            ".kvvvvvvvvvvk.",
            "..kkkkkkkkkk..");

    static final Sprite CLOUD = Pixmap.sprite(
            Map.of('w', Colour.WHITE, 'c', Colour.rgb(0xD6EEFF)),
            "......wwww..........",
            "....wwwwwwww.www....",
            "...wwwwwwwwwwwwww...",
            ".wwwwwwwwwwwwwwwwww.",
            "wwwwwwwwwwwwwwwwwwww",
            "wwwcwwwwwccwwwwwcwww",
            ".cccc.cccccc.ccccc..");

    static final Sprite BUSH = Pixmap.sprite(
            PAINTS,
            "......kkkk..........",
            "....kkmmmgkk..kkk...",
            "...kmmmgggggkkmmgk..",
            "..kmmggggggggmmgggk.",
            ".kmmggggrggggggggggk",
            "kmmggggggggggggrgggk",
            "kmggggrgggggggggggdk",
            "kggggggggggrgggggddk",
            "kgdggdgggdgggdggdddk");

    static final Sprite ROUND_HERO = Pixmap.sprite(
            PAINTS,
            "....kkkkkk....",
            "..kkrrrrrrkk..",
            ".krrpprrrrrrk.",
            ".krprrrrrrrrk.",
            "kkkkkkkkkkkkkk",
            "klllllllllllok",
            "klkklllllkklok",
            "klkwlllllkwlok",
            "kplkkllllkklpk",
            "kplllkkkkllopk",
            "klllllllllllok",
            ".klllllllllok.",
            "..kcccccccck..",
            ".kbbk.kk.kbbk.");

    private GameSprites() {}
}
