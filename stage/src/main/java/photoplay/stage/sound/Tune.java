package photoplay.stage.sound;

/**
 * The songbook: public-domain melodies and tunes of our own.
 */
public enum Tune {
    // Christmas and winter
    /** Pierpont, 1857: brass, tuba and sleigh bells. */
    JINGLE_BELLS(200),
    /** English carol: celesta, harp, sleigh bells. */
    WE_WISH_YOU(180),
    /** Welsh carol: a choir of bells. */
    DECK_THE_HALLS(150),
    /** Gruber, 1818: music box and soft strings. */
    SILENT_NIGHT(90),
    /** German carol: strings. */
    O_CHRISTMAS_TREE(100),
    /** Leontovych, 1916: celesta over tubular bells. */
    CAROL_OF_THE_BELLS(170),
    /** Scottish air: bright band. */
    AULD_LANG_SYNE(110),
    /** Of our own: a sparkling winter waltz for music box. */
    WINTER_WALTZ(140),
    // Feasts
    /** Hill, 1893: swing band. */
    HAPPY_BIRTHDAY(150),
    /** French air: brass band. */
    JOLLY_GOOD_FELLOW(180),
    /** Wagner, 1850: organ. */
    BRIDAL_CHORUS(90),
    // Classics
    /** Pachelbel: string quartet. */
    CANON_IN_D(72),
    /** Attributed to Bach: church organ. */
    TOCCATA(80),
    /** Offenbach, 1858: galop for full band. */
    CAN_CAN(250),
    /** Chinese folk song: flute and guzheng. */
    MOLI_HUA(96),
    /** Beethoven, 1810: piano. */
    FUR_ELISE(140),
    /** Beethoven, 1824: strings and horns. */
    ODE_TO_JOY(130),
    /** Grieg, 1875: bassoon and pizzicato, then all. */
    MOUNTAIN_KING(138),
    /** Strauss, 1866: waltz orchestra. */
    BLUE_DANUBE(170),
    /** Bizet, 1875: muted trumpet and castanets. */
    HABANERA(120),
    /** Bizet, 1875: brass march. */
    TOREADOR(112),
    /** Wagner, 1870: horns. */
    VALKYRIES(100),
    /** Grieg, 1875: flute and strings. */
    MORNING_MOOD(120),
    /** Vivaldi, 1725: strings. */
    SPRING(100),
    /** Tchaikovsky, 1892: celesta and pizzicato. */
    SUGAR_PLUM(110),
    /** Rossini, 1829: galloping trumpets. */
    WILLIAM_TELL(150),
    /** Satie, 1888: piano. */
    GYMNOPEDIE(76),
    /** Hymn, 1779: flute and choir. */
    AMAZING_GRACE(84),
    /** English song: harp and flute. */
    GREENSLEEVES(130),
    // Bands
    /** Street parade: piccolo, brass and snare. */
    STREET_MARCH(112),
    /** Toy bells that cannot walk straight. */
    DRUNKEN_WALTZ(150),
    /** Tuba and clarinet being silly. */
    SILLY_OOMPAH(120),
    /** Bouncing tuba and ukulele. */
    TUBA_AND_UKULELE(120),
    /** Three trumpets announce something. */
    BRASS_FANFARE(120),
    /** Hot swing sextet. */
    SWING(180),
    /** Musette waltz on accordion. */
    MUSETTE(170),
    /** The tumblers enter: a chromatic circus galop. */
    CIRCUS(280),
    /** Fast accordion polka. */
    POLKA(220),
    /** Accordion and strings, sharp. */
    TANGO(120),
    /** Guitar, soft drums, flute. */
    BOSSA(130),
    /** Drums and whistle of a carnival. */
    BATUCADA(120),
    /** Trumpets and drum of a football terrace. */
    TERRACE(130),
    /** Ukulele by the sea. */
    HAWAII(110),
    // Film
    /** Sneaking pizzicato and bassoon. */
    SNEAKING_PIZZICATO(110),
    /** Quiet high strings and harp. */
    NIGHT_STRINGS(80),
    /** Horns over galloping strings. */
    HERO_THEME(130),
    /** Organ in D minor. */
    HORROR_ORGAN(80),
    /** Theremin over a creeping bassoon. */
    THEREMIN(90),
    /** Drums, low brass and choir. */
    EPIC_TRAILER(100),
    /** Slow warm chords in the air. */
    DREAMY_PAD(70),
    /** Celesta wonder over strings. */
    WONDER(100),
    /** Flute over plucked strings in spring. */
    SPRING_FLUTE(110),
    /** Violins and piano in love. */
    ROMANCE_STRINGS(84),
    /** Elegant ballroom waltz for strings and harpsichord. */
    ELEGANT_WALTZ(160),
    /** Low strings that come closer. */
    SUSPENSE(100),
    /** Urgent news bed with timpani. */
    NEWS_JINGLE(126),
    /** Whistle, twang and gallop. */
    WESTERN(110),
    /** Hand drums and kalimba in warm air. */
    SAVANNAH_DRUMS(110),
    /** Lullaby on a music box. */
    LULLABY(80),
    /** Four piano chords and strings through the seasons. */
    PIANO_AND_STRINGS(84),
    // Beats
    /** Square waves and noise drums. */
    CHIPTUNE(150),
    /** Dusty electric piano and lazy drums. */
    LOFI_BEAT(80),
    /** Octave bass, strings, four on the floor. */
    DISCO(118),
    /** Metronomic club beat with piano. */
    HOUSE(124),
    /** Bright synthetic pop. */
    SYNTH_POP(120),
    /** Soft pulse of the eighties at night. */
    SYNTHWAVE(100),
    /** Clavinet and slapped bass. */
    FUNK(104),
    /** Slow deep drums and dark bells. */
    TRAP(140),
    /** Twanging guitar on a wave. */
    SURF(160),
    /** Distorted guitars and big drums. */
    ROCK(130),
    /** Hand claps, stamps and fiddle: folk-dance pop. */
    FOLK_POP(120),
    // East
    /** Suona, gong, cymbals and drums of a lion dance. */
    LION_DANCE(126),
    /** Guzheng and flute air. */
    GUZHENG_AIR(84),
    /** Erhu over soft strings. */
    ERHU_SONG(76),
    /** Great drums and bamboo flute. */
    TAIKO(110);

    private final double tempo;

    Tune(double tempo) {
        this.tempo = tempo;
    }

    /** Played at so many quarter notes a minute. */
    public Playing at(double bpm) {
        return Playing.of(this, bpm);
    }

    /** Played at its natural tempo. */
    public Playing play() {
        return at(tempo);
    }

    /** Natural tempo in quarter notes a minute. */
    public double tempo() {
        return tempo;
    }
}
