package photoplay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;

/** What FFmpeg finds in a file. */
record Mp4(
        int width,
        int height,
        boolean h264,
        boolean yuv420p,
        boolean aac,
        int frames,
        double seconds,
        boolean indexFirst) {
    static Mp4 read(Path file) throws IOException {
        var input = new AVFormatContext(null);
        assertThat(avformat_open_input(input, file.toString(), null, (AVDictionary) null))
                .isZero();
        assertThat(avformat_find_stream_info(input, (PointerPointer<?>) null)).isNotNegative();
        assertThat(input.nb_streams()).isEqualTo(2);
        var video = input.streams(0).codecpar();
        var audio = input.streams(1).codecpar();
        var packet = av_packet_alloc();
        int frames = 0;
        while (av_read_frame(input, packet) >= 0) {
            frames += packet.stream_index() == 0 ? 1 : 0;
            av_packet_unref(packet);
        }
        av_packet_free(packet);
        var found = new Mp4(
                video.width(),
                video.height(),
                video.codec_id() == AV_CODEC_ID_H264,
                video.format() == AV_PIX_FMT_YUV420P,
                audio.codec_id() == AV_CODEC_ID_AAC,
                frames,
                input.duration() / 1e6,
                indexFirst(Files.readAllBytes(file)));
        avformat_close_input(input);
        return found;
    }

    private static boolean indexFirst(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.indexOf("moov") < text.indexOf("mdat");
    }
}
