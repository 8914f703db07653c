package photoplay.stage.sound;

import photoplay.stage.sound.Arrangement.Melodic;
import photoplay.stage.sound.Arrangement.Note;
import photoplay.stage.sound.Arrangement.Part;
import photoplay.stage.sound.Arrangement.Rhythm;
import photoplay.stage.sound.Arrangement.Stroke;

/**
 * Plays a {@link Score}: the band, the cues, a hall around them, and a master at about {@value #LOUDNESS} LUFS whose true peaks stay below
 * {@value #CEILING} dBFS. The tunes give way to loud cues; the last {@value #RING_OUT} s ring out.
 *
 * <p>The same score and length give the same samples on every machine. Notes and sounds that were made are kept for the next score, within
 * about 60 MB; a mixer may be used by many threads.
 */
public final class Mixer {
    /** Integrated loudness of every mix, in LUFS; short or sparse scores may be quieter. */
    public static final double LOUDNESS = -16;

    /** No true peak is higher, in dBFS. */
    public static final double CEILING = -1;

    /** Seconds of fade at the end. */
    public static final double RING_OUT = 0.3;

    private static final double TUNE_LOUDNESS = -19;
    private static final double CUE_LOUDNESS = -14;
    private static final double CUE_PEAK = 0.9;
    private static final double CUE_HALL = 0.14;
    private static final double NOTE_LEVEL = 0.1;
    private static final double LEVEL_WINDOW = 0.06;
    private static final double STOP_FADE = 0.25;
    private static final double LATEST_NOTE = 0.08;
    private static final double LOOSENESS = 0.004;
    private static final double MOST_GAIN = 30;
    private static final double SAFETY = 0.15;
    private static final double CLOSE_ENOUGH = 0.2;
    private static final int ROUNDS = 4;

    private final Keep<NoteKey, float[]> notes = new Keep<>(6_000_000, s -> s.length);
    private final Keep<Drum, float[]> strokes = new Keep<>(3_000_000, s -> s.length);
    private final Keep<SoundKey, Pcm> sounds = new Keep<>(3_000_000, p -> 2 * p.samples());
    private final Keep<TrackKey, Pcm> tracks = new Keep<>(3_000_000, p -> 2 * p.samples());

    private record NoteKey(Instrument instrument, int key, int centiseconds) {}

    private record SoundKey(Sound sound, double semitones) {}

    private record TrackKey(Score score, int samples) {}

    /** Sound for a clip; the last mixes are kept, so asking again costs nothing. The result is shared: do not write to it. */
    public Pcm mix(Score score, int samples) {
        if (samples < 1) throw new IllegalArgumentException("a mix needs at least one sample, not " + samples);
        return tracks.get(new TrackKey(score, samples), () -> play(score, samples));
    }

    private Pcm play(Score score, int samples) {
        var music = new Bus(samples);
        for (Playing playing : score.tunes()) tune(music, playing);
        var cues = new Bus(samples);
        for (Cue cue : score.cues()) cue(cues, cue);
        music.yieldTo(cues);
        music.add(cues, 1);
        Hall.add(music.hall, music.left, music.right);
        return master(new Pcm(music.left, music.right));
    }

    private void tune(Bus music, Playing playing) {
        var bus = new Bus(music.left.length);
        Arrangement arrangement = Songbook.arrangement(playing.tune());
        double beat = 60 / playing.bpm();
        double end = Math.min(playing.stop(), bus.left.length / (double) Pcm.RATE) - LATEST_NOTE;
        double origin = playing.start() - playing.skip() * beat;
        var looseness = new Luck(playing.tune().name().hashCode());
        for (double turn = origin; turn < end; turn += arrangement.beats() * beat)
            for (Part part : arrangement.parts())
                if (!playing.silent().contains(part.role()))
                    part(bus, part, arrangement, playing, new Time(turn, beat, end, looseness));
        if (Double.isFinite(playing.stop()))
            bus.fadeOut((int) (playing.stop() * Pcm.RATE), (int) (STOP_FADE * Pcm.RATE));
        double loudness = Loudness.integrated(new Pcm(bus.left, bus.right));
        double gain = Double.isFinite(loudness) ? Math.min(MOST_GAIN, TUNE_LOUDNESS - loudness) : 0;
        music.add(bus, factor(gain + playing.decibels()));
    }

    /** When a turn of the tune begins, how long a beat is, when it ends, in seconds. */
    private record Time(double origin, double beat, double end, Luck looseness) {
        double at(Arrangement arrangement, double written) {
            return origin + arrangement.played(written) * beat;
        }
    }

    private void part(Bus bus, Part part, Arrangement arrangement, Playing playing, Time time) {
        switch (part) {
            case Melodic melodic -> melody(bus, melodic, arrangement, playing, time);
            case Rhythm rhythm -> rhythm(bus, rhythm, arrangement, playing, time);
        }
    }

    private void melody(Bus bus, Melodic part, Arrangement arrangement, Playing playing, Time time) {
        Instrument instrument = part.instrument();
        int shift = playing.semitones();
        if (part.role() == Role.LEAD && playing.lead().isPresent()) {
            instrument = playing.lead().get();
            shift += octavesHome(part, instrument);
        }
        Chair chair = Chair.of(instrument);
        double level = chair.decibels() + part.decibels();
        for (Note note : part.notes()) {
            double start = time.at(arrangement, note.beat());
            double luck = time.looseness.swing();
            if (start < playing.start() - 1e-6 || start >= time.end) continue;
            double held = Math.min(note.beats() * time.beat, playing.stop() - start);
            float[] sound = note(chair, instrument, note.key() + shift, held);
            int at = sample(start + (chair.voice() instanceof Analog ? 0 : LOOSENESS * (1 + luck)));
            bus.add(sound, at, factor(level + note.decibels() + luck), chair.pan(), chair.hall());
        }
    }

    /** Semitones of whole octaves that bring a borrowed melody near the home of the instrument that takes it. */
    private static int octavesHome(Melodic part, Instrument instrument) {
        double mean = part.notes().stream().mapToInt(Note::key).average().orElse(0);
        return 12 * (int) Math.round((Chair.home(instrument) - mean) / 12);
    }

    private void rhythm(Bus bus, Rhythm part, Arrangement arrangement, Playing playing, Time time) {
        Drum drum = part.drum();
        for (Stroke stroke : part.strokes()) {
            double start = time.at(arrangement, stroke.beat());
            double luck = time.looseness.swing();
            if (start < playing.start() - 1e-6 || start >= time.end) continue;
            double level = drum.decibels() + part.decibels() + stroke.decibels() + luck;
            float[] sound = strokes.get(drum, () -> drum.stroke().samples());
            bus.add(sound, sample(start), 0.6 * factor(level), drum.pan(), drum.hall());
        }
    }

    private void cue(Bus bus, Cue cue) {
        Hit hit = cue.hit();
        Sound sound = hit.sound();
        Pcm made = sounds.get(new SoundKey(sound, hit.semitones()), () -> levelled(sound, hit.semitones()));
        double anchor = Foley.anchor(sound) / StrictMath.pow(2, hit.semitones() / 12);
        int at = sample(cue.seconds() - anchor);
        if (at >= bus.left.length) return;
        bus.add(
                made.left(),
                made.right(),
                at,
                0.7 * factor(Foley.decibels(sound) + hit.decibels()),
                hit.pan(),
                CUE_HALL);
    }

    /** Brings the loudest moment of a sound to one loudness, as far as its peak allows. */
    private static Pcm levelled(Sound sound, double semitones) {
        Wave left = Foley.make(sound, 0).pitched(semitones);
        Wave right = Foley.wide(sound) ? Foley.make(sound, 1).pitched(semitones) : left;
        double length = Math.max(0.1, left.seconds());
        var padded =
                new Pcm(left.resized(length).samples(), right.resized(length).samples());
        double gain = Math.min(factor(CUE_LOUDNESS - Loudness.loudestMoment(padded)), CUE_PEAK / Peaks.largest(padded));
        return louder(padded, Loudness.decibels(gain));
    }

    private float[] note(Chair chair, Instrument instrument, int key, double seconds) {
        int centiseconds = Math.max(2, (int) Math.round(100 * seconds));
        return notes.get(new NoteKey(instrument, key, centiseconds), () -> {
            double hz = 440 * StrictMath.pow(2, (key - 69) / 12.0);
            return level(chair.voice().note(hz, centiseconds / 100.0).samples());
        });
    }

    /** Brings the loudest moment of a note to one level. */
    private static float[] level(float[] note) {
        int window = Math.min(note.length, Wave.length(LEVEL_WINDOW));
        double power = 0;
        double most = 1e-12;
        for (int i = 0; i < note.length; i++) {
            power += note[i] * note[i];
            if (i >= window) power -= note[i - window] * note[i - window];
            most = Math.max(most, power);
        }
        float gain = (float) (NOTE_LEVEL / Math.sqrt(most / window));
        for (int i = 0; i < note.length; i++) note[i] *= gain;
        return note;
    }

    private static Pcm master(Pcm mix) {
        withoutRumble(mix.left());
        withoutRumble(mix.right());
        ringOut(mix.left());
        ringOut(mix.right());
        double loudness = Loudness.integrated(mix);
        double gain = Double.isFinite(loudness) ? LOUDNESS - loudness : 0;
        double ceiling = factor(CEILING - SAFETY);
        Pcm mastered = mix;
        for (int round = 0; round < ROUNDS; round++) {
            mastered = Limiter.limited(louder(mix, Math.min(gain, MOST_GAIN)), ceiling);
            double missing = LOUDNESS - Loudness.integrated(mastered);
            if (!(Math.abs(missing) > CLOSE_ENOUGH) || gain > MOST_GAIN) break;
            gain += missing;
        }
        double over = Peaks.largest(mastered) / factor(CEILING);
        return over > 1 ? louder(mastered, -Loudness.decibels(over)) : mastered;
    }

    /** Takes away what only moves the loudspeaker: a one-pole highpass at 22 Hz. */
    private static void withoutRumble(float[] channel) {
        float keep = (float) StrictMath.exp(-2 * Math.PI * 22 / Pcm.RATE);
        float before = 0;
        float out = 0;
        for (int i = 0; i < channel.length; i++) {
            out = keep * (out + channel[i] - before);
            before = channel[i];
            channel[i] = out;
        }
    }

    private static void ringOut(float[] channel) {
        int length = Math.min(channel.length, sample(RING_OUT));
        int from = channel.length - length;
        for (int i = from; i < channel.length; i++) channel[i] *= Bus.fall(i - from, length - 1);
    }

    private static Pcm louder(Pcm sound, double decibels) {
        float gain = (float) factor(decibels);
        var left = sound.left().clone();
        var right = sound.right().clone();
        for (int i = 0; i < left.length; i++) {
            left[i] *= gain;
            right[i] *= gain;
        }
        return new Pcm(left, right);
    }

    private static double factor(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    private static int sample(double seconds) {
        return (int) Math.round(seconds * Pcm.RATE);
    }
}
