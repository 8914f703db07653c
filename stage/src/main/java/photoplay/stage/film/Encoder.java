package photoplay.stage.film;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;
import static photoplay.stage.film.EncodingException.Step.ENCODE;
import static photoplay.stage.film.EncodingException.Step.OPEN;
import static photoplay.stage.film.EncodingException.Step.WRITE;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import photoplay.stage.film.EncodingException.Step;
import photoplay.stage.sound.Pcm;

/**
 * Writes one MP4: H.264 (x264, yuv420p, BT.709 limited range, a key frame every two seconds) and AAC (48 kHz stereo), index before data.
 *
 * <p>Frames come in order, by one thread at a time; {@link Yuv} does the colour conversion beforehand, on any thread. Equal clips, frames,
 * sound and encodings give equal bytes. Nothing is left behind when it fails: closing before {@link #finish()} deletes the file.
 *
 * {@snippet :
 * try (var encoder = Encoder.open(file, clip, sound, Encoding.STANDARD)) {
 *     for (int i = 0; i < clip.frames(); i++) encoder.frame(pictures.next());
 *     encoder.finish();
 * }
 * }
 */
public final class Encoder implements AutoCloseable {
    static {
        av_log_set_level(AV_LOG_ERROR);
    }

    private static final int CHANNELS = 2;

    private final Path file;
    private final Clip clip;
    private final Pcm sound;
    private final Deque<Runnable> owned = new ArrayDeque<>();
    private final AVFormatContext container = new AVFormatContext(null);
    private final AVIOContext output = new AVIOContext(null);
    private final AVPacket packet;
    private final Track video;
    private final Track audio;
    private int framesSent;
    private int samplesSent;
    private boolean finished;

    private record Track(AVCodecContext encoder, AVStream stream, AVFrame frame) {}

    private Encoder(Path file, Clip clip, Pcm sound, Encoding encoding) throws EncodingException {
        this.file = file;
        this.clip = clip;
        this.sound = sound;
        try {
            String address = "file:" + file.toAbsolutePath();
            check(OPEN, avformat_alloc_output_context2(container, null, "mp4", address), "container");
            own(() -> avformat_free_context(container));
            container.flags(container.flags() | AVFMT_FLAG_BITEXACT);
            packet = present(av_packet_alloc(), "packet");
            own(() -> av_packet_free(packet));
            video = video(encoding);
            audio = audio(encoding);
            check(OPEN, avio_open(output, address, AVIO_FLAG_WRITE), file.toString());
            own(() -> avio_closep(output));
            container.pb(output);
            try (var options = new Options()) {
                options.set("movflags", "+faststart");
                check(WRITE, avformat_write_header(container, options.dictionary), "header");
            }
        } catch (EncodingException | RuntimeException | Error e) {
            release();
            throw e;
        }
    }

    /**
     * Opens both encoders and the file, replacing a file that exists.
     *
     * @param file where the MP4 goes; its folder exists
     * @param clip size, speed and length
     * @param sound the sound track; padded with silence or cut to the clip's length
     * @param encoding care taken
     * @throws EncodingException when the file or an encoder cannot be opened
     */
    public static Encoder open(Path file, Clip clip, Pcm sound, Encoding encoding) throws EncodingException {
        return new Encoder(file, clip, sound, encoding);
    }

    /**
     * Compresses the next frame and the sound that belongs to it. The picture may be overwritten as soon as this returns.
     *
     * @throws IllegalArgumentException when the picture is not of the clip's size
     * @throws IllegalStateException when the clip already has all its frames, or the encoder is finished or closed
     * @throws EncodingException when compression or writing fails; the encoder is of no further use
     */
    public void frame(I420 picture) throws EncodingException {
        requireOpen();
        if (picture.width() != clip.width() || picture.height() != clip.height())
            throw new IllegalArgumentException("the clip is %dx%d, the picture %dx%d"
                    .formatted(clip.width(), clip.height(), picture.width(), picture.height()));
        if (framesSent == clip.frames())
            throw new IllegalStateException("the clip already has its " + framesSent + " frames");
        AVFrame frame = video.frame;
        frame.data(0, new Address(picture.memory(), picture.luma()));
        frame.data(1, new Address(picture.memory(), picture.cb()));
        frame.data(2, new Address(picture.memory(), picture.cr()));
        frame.pts(framesSent);
        frame.duration(1);
        send(video, frame);
        framesSent++;
        soundUpTo((int) ((long) framesSent * Pcm.RATE / clip.fps()));
    }

    /**
     * Compresses what is left, completes the file and closes it.
     *
     * @throws IllegalStateException when frames are missing, or the encoder is finished or closed
     * @throws EncodingException when writing fails
     */
    public void finish() throws EncodingException {
        requireOpen();
        if (framesSent != clip.frames())
            throw new IllegalStateException("the clip has %d frames, %d came".formatted(clip.frames(), framesSent));
        soundUpTo(clip.samples());
        drain(video);
        drain(audio);
        check(WRITE, av_write_trailer(container), "trailer");
        check(WRITE, avio_closep(output), file.toString());
        finished = true;
        release();
    }

    /** Frees everything; deletes the file unless it was finished. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        if (owned.isEmpty()) return;
        release();
        if (!finished && Files.isRegularFile(file)) Files.delete(file);
    }

    private Track video(Encoding encoding) throws EncodingException {
        AVCodec codec = present(avcodec_find_encoder_by_name("libx264"), "libx264");
        AVCodecContext encoder = encoder(codec);
        encoder.width(clip.width()).height(clip.height()).pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.time_base().num(1).den(clip.fps());
        encoder.framerate().num(clip.fps()).den(1);
        encoder.gop_size(2 * clip.fps()).thread_count(encoding.threads());
        encoder.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
        encoder.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
        encoder.chroma_sample_location(AVCHROMA_LOC_LEFT);
        try (var options = new Options()) {
            options.set("preset", encoding.preset().word());
            options.set("crf", Integer.toString(encoding.crf()));
            check(OPEN, avcodec_open2(encoder, codec, options.dictionary), "libx264");
        }
        AVFrame frame = ownedFrame();
        frame.format(AV_PIX_FMT_YUV420P).width(clip.width()).height(clip.height());
        frame.linesize(0, clip.width());
        frame.linesize(1, clip.width() / 2);
        frame.linesize(2, clip.width() / 2);
        return new Track(encoder, stream(encoder), frame);
    }

    private Track audio(Encoding encoding) throws EncodingException {
        AVCodec codec = present(avcodec_find_encoder_by_name("aac"), "aac");
        AVCodecContext encoder = encoder(codec);
        encoder.sample_rate(Pcm.RATE).sample_fmt(AV_SAMPLE_FMT_FLTP).bit_rate(encoding.audioBitRate());
        av_channel_layout_default(encoder.ch_layout(), CHANNELS);
        encoder.time_base().num(1).den(Pcm.RATE);
        check(OPEN, avcodec_open2(encoder, codec, (AVDictionary) null), "aac");
        AVFrame frame = ownedFrame();
        frame.format(AV_SAMPLE_FMT_FLTP).sample_rate(Pcm.RATE).nb_samples(encoder.frame_size());
        av_channel_layout_default(frame.ch_layout(), CHANNELS);
        check(OPEN, av_frame_get_buffer(frame, 0), "sound buffer");
        return new Track(encoder, stream(encoder), frame);
    }

    private AVCodecContext encoder(AVCodec codec) throws EncodingException {
        AVCodecContext encoder = present(avcodec_alloc_context3(codec), "encoder");
        own(() -> avcodec_free_context(encoder));
        int wanted = AV_CODEC_FLAG_BITEXACT;
        if ((container.oformat().flags() & AVFMT_GLOBALHEADER) != 0) wanted |= AV_CODEC_FLAG_GLOBAL_HEADER;
        encoder.flags(encoder.flags() | wanted);
        return encoder;
    }

    private AVFrame ownedFrame() throws EncodingException {
        AVFrame frame = present(av_frame_alloc(), "frame");
        own(() -> av_frame_free(frame));
        return frame;
    }

    private AVStream stream(AVCodecContext encoder) throws EncodingException {
        AVStream stream = present(avformat_new_stream(container, null), "stream");
        stream.time_base()
                .num(encoder.time_base().num())
                .den(encoder.time_base().den());
        check(OPEN, avcodec_parameters_from_context(stream.codecpar(), encoder), "stream");
        return stream;
    }

    /** Sends whole blocks up to a sample; the clip's last block may be short. */
    private void soundUpTo(int sample) throws EncodingException {
        int block = audio.encoder.frame_size();
        boolean last = sample == clip.samples();
        while (samplesSent + block <= sample || (last && samplesSent < sample)) {
            int count = Math.min(block, sample - samplesSent);
            AVFrame frame = audio.frame;
            check(ENCODE, av_frame_make_writable(frame), "sound");
            fill(frame.data(0), sound.left(), count);
            fill(frame.data(1), sound.right(), count);
            frame.nb_samples(count).pts(samplesSent);
            send(audio, frame);
            samplesSent += count;
        }
    }

    private void fill(BytePointer plane, float[] channel, int count) {
        var block = new float[count];
        int from = Math.min(samplesSent, channel.length);
        System.arraycopy(channel, from, block, 0, Math.min(count, channel.length - from));
        new FloatPointer(plane).put(block, 0, count);
    }

    private void send(Track track, AVFrame frame) throws EncodingException {
        check(ENCODE, avcodec_send_frame(track.encoder, frame), "frame");
        write(track);
    }

    private void drain(Track track) throws EncodingException {
        check(ENCODE, avcodec_send_frame(track.encoder, null), "end of track");
        write(track);
    }

    /** Writes all packets that the track has ready. */
    private void write(Track track) throws EncodingException {
        while (true) {
            int answer = avcodec_receive_packet(track.encoder, packet);
            if (answer == AVERROR_EAGAIN() || answer == AVERROR_EOF()) return;
            check(ENCODE, answer, "packet");
            // x264 leaves it 0, and the muxer would then end the film one frame early.
            if (packet.duration() == 0) packet.duration(track.frame.duration());
            packet.stream_index(track.stream.index());
            av_packet_rescale_ts(packet, track.encoder.time_base(), track.stream.time_base());
            check(WRITE, av_interleaved_write_frame(container, packet), file.toString());
        }
    }

    private void requireOpen() {
        if (owned.isEmpty()) throw new IllegalStateException("the encoder of " + file + " is finished or closed");
    }

    private void own(Runnable free) {
        owned.push(free);
    }

    private void release() {
        while (!owned.isEmpty()) owned.pop().run();
    }

    private static <P extends Pointer> P present(P pointer, String what) throws EncodingException {
        if (pointer == null || pointer.isNull())
            throw new EncodingException(OPEN, AVERROR_ENCODER_NOT_FOUND(), "cannot open " + what);
        return pointer;
    }

    private static int check(Step step, int answer, String what) throws EncodingException {
        if (answer >= 0) return answer;
        var text = new byte[AV_ERROR_MAX_STRING_SIZE];
        av_strerror(answer, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) end++;
        String reason = new String(text, 0, end, StandardCharsets.UTF_8);
        throw new EncodingException(step, answer, "%s: %s".formatted(what, reason));
    }

    /** Options for one native call. */
    private static final class Options implements AutoCloseable {
        final AVDictionary dictionary = new AVDictionary(null);

        void set(String key, String value) throws EncodingException {
            check(OPEN, av_dict_set(dictionary, key, value, 0), key);
        }

        @Override
        public void close() {
            av_dict_free(dictionary);
        }
    }

    /** Points native code at memory of ours, without owning it. */
    private static final class Address extends BytePointer {
        Address(MemorySegment memory, long offset) {
            super((Pointer) null);
            address = memory.address() + offset;
        }
    }
}
