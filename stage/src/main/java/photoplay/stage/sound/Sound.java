package photoplay.stage.sound;

/**
 * Sounds for cues. All are synthesised; pitch, gain and place are those of a {@link Hit}.
 */
public enum Sound {
    // Air
    /** Air torn by something large that passes. */
    WHOOSH,
    /** A quick light pass. */
    SWISH,
    /** A whip that cracks. */
    WHIP,
    /** A fast rotor for a second. */
    WHIRR,
    /** Cloth that flaps once. */
    FLAP,
    /** Two beats of large wings. */
    WINGS,
    /** Leaves or cloth that move. */
    RUSTLE,
    /** A gust that comes and goes. */
    WIND,
    /** Breath on candles. */
    BLOW,
    /** A soft puff of smoke. */
    POOF,
    /** Steam let off. */
    STEAM,
    /** A breath drawn. */
    BREATH_IN,
    /** A breath released. */
    BREATH_OUT,
    /** A sigh with a voice in it. */
    SIGH,
    /** Ah-choo. */
    SNEEZE,
    // Small and wet
    /** A bright pop. */
    POP,
    /** A cork leaves the bottle. */
    CORK,
    /** Bubbles in a glass. */
    FIZZ,
    /** One bubble. */
    BUBBLE,
    /** A handful of bubbles. */
    BUBBLES,
    /** Something falls into cream. */
    PLOP,
    /** One drop in a cave. */
    DRIP,
    /** Water thrown up. */
    SPLASH,
    /** Something soft hits a wall. */
    SPLAT,
    /** Wet clay pressed. */
    SQUISH,
    /** Jelly that wobbles. */
    JELLY,
    /** Suction. */
    SLURP,
    /** A swallow. */
    GULP,
    /** A small kiss. */
    KISS,
    // Bells and magic
    /** A hand bell. */
    BELL,
    /** A clear single ring. */
    DING,
    /** A cat's bell. */
    SMALL_BELL,
    /** Three notes that say something nice happened. */
    CHIME,
    /** Metal tubes in a breeze. */
    WIND_CHIME,
    /** Glitter falls. */
    SPARKLE,
    /** A harp run up. */
    HARP_UP,
    /** A harp run down. */
    HARP_DOWN,
    /** A deep bell with a long tail. */
    CHURCH_BELL,
    /** A large gong. */
    GONG,
    /** Two glasses touch. */
    GLASS_TINK,
    /** A wet finger on a glass rim. */
    GLASS_TONE,
    /** A blade is drawn. */
    SHING,
    // Weight
    /** Something heavy lands softly. */
    THUD,
    /** A giant's step. */
    STOMP,
    /** One step. */
    FOOTSTEP,
    /** Knuckles on wood. */
    KNOCK,
    /** A comic knock on the head. */
    BONK,
    /** Wooden things fall over. */
    CLATTER,
    /** A toy brick clicks into place. */
    BRICK,
    /** A rubber stamp. */
    STAMP,
    /** A film hit: low, hard, with a tail. */
    IMPACT,
    /** A deep distant explosion. */
    BOOM,
    /** A near explosion. */
    EXPLOSION,
    /** A bass that falls out of hearing. */
    SUB_DROP,
    /** The ground shakes. */
    RUMBLE,
    /** A crack that rolls away. */
    THUNDER,
    /** A short gallop. */
    HOOVES,
    // Fire and light
    /** A match struck and caught. */
    MATCH,
    /** Flames for a while. */
    FIRE,
    /** Embers and sparks. */
    CRACKLE,
    /** A burst with crackle. */
    FIREWORK,
    /** A string of small bangs. */
    FIRECRACKERS,
    /** A rocket goes up. */
    WHISTLE_RISE,
    /** Something falls from far above. */
    WHISTLE_FALL,
    /** An electric arc. */
    ZAP,
    /** Electric hum. */
    HUM,
    /** A failing lamp. */
    BUZZ,
    /** A space gun. */
    LASER,
    /** A camera flash charges. */
    FLASH_CHARGE,
    // Break and tear
    /** A pane breaks. */
    GLASS_BREAK,
    /** Everything breaks at once. */
    SHATTER,
    /** Ice gives. */
    ICE_CRACK,
    /** Fingers snap. */
    SNAP,
    /** A branch breaks. */
    CRACK,
    /** Cloth or paper torn. */
    RIP,
    /** A sheet is turned. */
    PAPER,
    /** A brush stroke on canvas. */
    BRUSH,
    /** A door that needs oil. */
    CREAK,
    /** Rubber under tension. */
    STRETCH,
    /** A rubber toy. */
    SQUEAK,
    /** A finger on a balloon. */
    BALLOON,
    // Machines
    /** A small switch. */
    CLICK,
    /** A heavy light switch. */
    SWITCH,
    /** A camera shutter. */
    SHUTTER,
    /** A clock's tick. */
    TICK,
    /** One key of a keyboard. */
    TYPE,
    /** A ratchet turns. */
    RATCHET,
    /** A small servo. */
    MOTOR,
    /** A car pulls away. */
    ENGINE,
    /** Tyres on asphalt. */
    SKID,
    /** One beat of a steam locomotive. */
    CHUFF,
    /** A steam whistle. */
    TRAIN_WHISTLE,
    /** A friendly car horn. */
    HORN_TOOT,
    /** A stadium horn. */
    AIR_HORN,
    /** A paper horn unrolls. */
    PARTY_HORN,
    /** A referee's whistle. */
    REFEREE,
    /** A siren turns. */
    SIREN,
    /** A countdown beep. */
    BEEP,
    /** A cash register. */
    CASH,
    /** A coin rings. */
    COIN,
    /** A shower of coins. */
    COINS,
    // Screen
    /** A game character grows. */
    POWER_UP,
    /** A machine dies. */
    POWER_DOWN,
    /** A game character jumps. */
    JUMP,
    /** Digital errors. */
    GLITCH,
    /** A radio between stations. */
    STATIC,
    /** A tape slows to a stop. */
    TAPE_STOP,
    /** A needle dragged over a record. */
    RECORD_SCRATCH,
    /** Tension that ends on the cue. */
    RISER,
    /** A cymbal backwards, ending on the cue. */
    REVERSE_CYMBAL,
    /** Tension released. */
    DOWNER,
    // Comedy and band
    /** A spring. */
    BOING,
    /** A slide whistle up. */
    SLIDE_WHISTLE_UP,
    /** A slide whistle down. */
    SLIDE_WHISTLE_DOWN,
    /** A snare roll of two seconds that ends on the cue. */
    DRUM_ROLL,
    /** Ba-dum-tss. */
    RIMSHOT,
    /** A crash cymbal. */
    CYMBAL,
    /** One timpani stroke. */
    TIMPANI,
    /** Ta-da. */
    FANFARE,
    /** Wah, wah, wah. */
    SAD_TROMBONE,
    /** One clap. */
    CLAP,
    // Voices
    /** A lion. */
    ROAR,
    /** A low threat. */
    GROWL,
    /** A cat asks. */
    MEOW,
    /** A cat is content. */
    PURR,
    /** A dog, once. */
    BARK,
    /** A bird, twice. */
    CHIRP,
    /** A warm night. */
    CRICKETS,
    /** An owl at night. */
    OWL,
    /** A small giggle. */
    GIGGLE,
    /** A deep chuckle. */
    LAUGH,
    /** Many people are happy. */
    CROWD_CHEER,
    /** Many people hold their breath. */
    CROWD_GASP,
    /** Many people talk. */
    CROWD_MURMUR,
    /** Many people clap. */
    APPLAUSE,
    /** Lub-dub. */
    HEARTBEAT,
    // Weather and place
    /** Rain on leaves. */
    RAIN,
    /** One wave on a beach. */
    WAVES;

    /** As it is. */
    public Hit hit() {
        return new Hit(this, 0, 0, 0);
    }

    /** As it is, at a moment in seconds. */
    public Cue at(double seconds) {
        return hit().at(seconds);
    }

    public Hit louder(double decibels) {
        return hit().louder(decibels);
    }

    public Hit quieter(double decibels) {
        return hit().quieter(decibels);
    }

    public Hit higher(double semitones) {
        return hit().higher(semitones);
    }

    public Hit lower(double semitones) {
        return hit().lower(semitones);
    }

    /** Heard from -1 (left) to 1 (right). */
    public Hit from(double pan) {
        return hit().from(pan);
    }
}
