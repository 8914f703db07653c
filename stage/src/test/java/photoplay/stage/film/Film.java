package photoplay.stage.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** What a player finds in a file: everything decoded again, as an independent witness of the encoder. */
record Film(
        double seconds,
        int width,
        int height,
        int codec,
        int pixelFormat,
        int range,
        int matrix,
        int primaries,
        int transfer,
        int audioCodec,
        int audioRate,
        int audioChannels,
        List<byte[]> lumas,
        List<byte[]> cbs,
        List<byte[]> crs,
        List<Boolean> keys,
        float[] left,
        float[] right) {

    static Film read(Path file) {
        var input = new AVFormatContext(null);
        assertThat(avformat_open_input(input, file.toString(), null, (AVDictionary) null))
                .isZero();
        assertThat(avformat_find_stream_info(input, (PointerPointer<?>) null)).isNotNegative();
        assertThat(input.nb_streams()).isEqualTo(2);
        AVStream video = input.streams(0);
        AVStream audio = input.streams(1);
        AVCodecContext videoDecoder = decoder(video);
        AVCodecContext audioDecoder = decoder(audio);
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        var lumas = new ArrayList<byte[]>();
        var cbs = new ArrayList<byte[]>();
        var crs = new ArrayList<byte[]>();
        var keys = new ArrayList<Boolean>();
        var left = new ArrayList<float[]>();
        var right = new ArrayList<float[]>();
        Runnable takePictures = () -> {
            while (avcodec_receive_frame(videoDecoder, frame) >= 0) {
                lumas.add(plane(frame, 0, 1));
                cbs.add(plane(frame, 1, 2));
                crs.add(plane(frame, 2, 2));
                keys.add(frame.pict_type() == AV_PICTURE_TYPE_I);
            }
        };
        Runnable takeSound = () -> {
            while (avcodec_receive_frame(audioDecoder, frame) >= 0) {
                left.add(channel(frame, 0));
                right.add(channel(frame, 1));
            }
        };
        while (av_read_frame(input, packet) >= 0) {
            boolean picture = packet.stream_index() == 0;
            assertThat(avcodec_send_packet(picture ? videoDecoder : audioDecoder, packet))
                    .isZero();
            (picture ? takePictures : takeSound).run();
            av_packet_unref(packet);
        }
        avcodec_send_packet(videoDecoder, null);
        takePictures.run();
        avcodec_send_packet(audioDecoder, null);
        takeSound.run();
        var film = new Film(
                input.duration() / 1e6,
                videoDecoder.width(),
                videoDecoder.height(),
                video.codecpar().codec_id(),
                videoDecoder.pix_fmt(),
                videoDecoder.color_range(),
                videoDecoder.colorspace(),
                videoDecoder.color_primaries(),
                videoDecoder.color_trc(),
                audio.codecpar().codec_id(),
                audioDecoder.sample_rate(),
                audioDecoder.ch_layout().nb_channels(),
                lumas,
                cbs,
                crs,
                keys,
                join(left),
                join(right));
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(videoDecoder);
        avcodec_free_context(audioDecoder);
        avformat_close_input(input);
        return film;
    }

    /** The top-level boxes of an MP4, in order. */
    static List<String> boxes(Path file) throws Exception {
        var bytes = java.nio.ByteBuffer.wrap(Files.readAllBytes(file));
        var names = new ArrayList<String>();
        while (bytes.remaining() >= 8) {
            int size = bytes.getInt(bytes.position());
            names.add(new String(bytes.array(), bytes.position() + 4, 4, StandardCharsets.US_ASCII));
            bytes.position(bytes.position() + size);
        }
        return names;
    }

    private static AVCodecContext decoder(AVStream stream) {
        var codec = avcodec_find_decoder(stream.codecpar().codec_id());
        AVCodecContext decoder = avcodec_alloc_context3(codec);
        assertThat(avcodec_parameters_to_context(decoder, stream.codecpar())).isZero();
        assertThat(avcodec_open2(decoder, codec, (AVDictionary) null)).isZero();
        return decoder;
    }

    private static byte[] plane(AVFrame frame, int index, int division) {
        int width = frame.width() / division;
        int height = frame.height() / division;
        var plane = new byte[width * height];
        Pointer data = frame.data(index);
        for (int y = 0; y < height; y++)
            new BytePointer(data).position((long) y * frame.linesize(index)).get(plane, y * width, width);
        return plane;
    }

    private static float[] channel(AVFrame frame, int index) {
        var samples = new float[frame.nb_samples()];
        new FloatPointer(frame.data(index)).get(samples);
        return samples;
    }

    private static float[] join(List<float[]> blocks) {
        var all = new float[blocks.stream().mapToInt(b -> b.length).sum()];
        int at = 0;
        for (float[] block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }
}
