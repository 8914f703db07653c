package photoplay.service.picture;

import static photoplay.service.picture.Pictures.app1;
import static photoplay.service.picture.Pictures.bytes;
import static photoplay.service.picture.Pictures.chunk;
import static photoplay.service.picture.Pictures.deflate;
import static photoplay.service.picture.Pictures.encoded;
import static photoplay.service.picture.Pictures.frame;
import static photoplay.service.picture.Pictures.ihdr;
import static photoplay.service.picture.Pictures.join;
import static photoplay.service.picture.Pictures.jpeg;
import static photoplay.service.picture.Pictures.latin1;
import static photoplay.service.picture.Pictures.png;
import static photoplay.service.picture.Pictures.progressiveJpeg;
import static photoplay.service.picture.Pictures.repeat;
import static photoplay.service.picture.Pictures.riff;
import static photoplay.service.picture.Pictures.riffChunk;
import static photoplay.service.picture.Pictures.scan;
import static photoplay.service.picture.Pictures.segment;
import static photoplay.service.picture.Pictures.tiff;
import static photoplay.service.picture.Pictures.u32;
import static photoplay.service.picture.Pictures.vp8;
import static photoplay.service.picture.Pictures.vp8l;
import static photoplay.service.picture.Pictures.vp8x;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import photoplay.service.picture.PictureProblem.Damaged;
import photoplay.service.picture.PictureProblem.Empty;
import photoplay.service.picture.PictureProblem.TooLong;
import photoplay.service.picture.PictureProblem.TooManyBytes;
import photoplay.service.picture.PictureProblem.TooManyPixels;
import photoplay.service.picture.PictureProblem.TooSmall;
import photoplay.service.picture.PictureProblem.Unsupported;
import photoplay.service.picture.PictureProblem.WrongType;

/** Pictures that were made to hurt, and what must be said of each. */
public record HostilePictures(String name, byte[] file, Expected expected) {

    public sealed interface Expected {
        /** Refused by one of these rules. */
        record Refused(List<Class<? extends PictureProblem>> rules) implements Expected {}

        /** Sound as far as can be seen without decoding, of this upright size. */
        record Measured(int width, int height) implements Expected {}
    }

    @Override
    public String toString() {
        return name;
    }

    public static Stream<HostilePictures> all() {
        return Stream.of(wrongTypes(), sizes(), jpegs(), pngs(), webps(), orientations(), polyglots(), truncations())
                .flatMap(List::stream);
    }

    static List<HostilePictures> wrongTypes() {
        var list = new ArrayList<HostilePictures>();
        list.add(refused("no bytes", new byte[0], Empty.class));
        list.add(refused("one byte", bytes(0xff), WrongType.class));
        list.add(refused("zeros", new byte[1000], WrongType.class));
        list.add(refused("GIF", encoded("gif", 400, 400, BufferedImage.TYPE_BYTE_INDEXED), WrongType.class));
        list.add(refused("GIF 0 x 0", latin1("GIF89a\0\0\0\0\0\0\0;"), WrongType.class));
        list.add(refused("BMP", encoded("bmp", 400, 400, BufferedImage.TYPE_INT_RGB), WrongType.class));
        list.add(refused(
                "BMP of 40 bits, negative height",
                join(latin1("BM"), new byte[20], u32(-1), bytes(40)),
                WrongType.class));
        list.add(refused("TIFF", encoded("tiff", 400, 400, BufferedImage.TYPE_INT_RGB), WrongType.class));
        list.add(refused(
                "TIFF whose directory is itself",
                join(latin1("II*\0"), bytes(8, 0, 0, 0, 0, 0, 8, 0, 0, 0)),
                WrongType.class));
        list.add(refused("HEIC", join(u32(24), latin1("ftypheic\0\0\0\0mif1heic")), WrongType.class));
        list.add(refused("AVIF", join(u32(24), latin1("ftypavif\0\0\0\0mif1avif")), WrongType.class));
        list.add(refused("MP4", join(u32(24), latin1("ftypisom\0\0\2\0isomiso2")), WrongType.class));
        list.add(refused("PDF", latin1("%PDF-1.7\n"), WrongType.class));
        list.add(refused("ZIP", latin1("PK\3\4aaaa"), WrongType.class));
        list.add(refused("gzip", bytes(0x1f, 0x8b, 8, 0), WrongType.class));
        list.add(refused("web page", latin1("<!doctype html><title>404</title>"), WrongType.class));
        list.add(refused("JSON", latin1("{\"error\":\"not found\"}"), WrongType.class));
        list.add(refused(
                "SVG",
                latin1("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"),
                WrongType.class));
        list.add(refused(
                "SVG with entities",
                latin1("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><svg>&c;</svg>"),
                WrongType.class));
        list.add(refused(
                "SVG that uses itself", latin1("  \n<svg><g id='a'><use href='#a'/></g></svg>"), WrongType.class));
        list.add(refused("RIFF of sound", join(latin1("RIFF"), u32(0), latin1("WAVEfmt ")), WrongType.class));
        list.add(refused("RIFF alone", latin1("RIFF"), WrongType.class));
        list.add(refused(
                "PNG with Unix line ends", join(latin1("\u0089PNG\n\u001a\n"), ihdr(400, 400, 8, 2)), WrongType.class));
        list.add(refused("JPEG 2000", bytes(0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20), WrongType.class));
        list.add(refused("JPEG XL", bytes(0xff, 0x0a, 0, 0), WrongType.class));
        list.add(refused("text", latin1("/9j/4AAQSkZJRgABAQ"), WrongType.class));
        return list;
    }

    static List<HostilePictures> sizes() {
        var list = new ArrayList<HostilePictures>();
        list.add(refused("PNG 65535 x 65535", png(65535, 65535), TooManyPixels.class));
        list.add(refused("PNG 2^31-1 x 2^31-1", png(Integer.MAX_VALUE, Integer.MAX_VALUE), TooManyPixels.class));
        list.add(refused("PNG 1 x 2^31-1", png(1, Integer.MAX_VALUE), TooSmall.class));
        list.add(refused("PNG 1 x 2^31", png(1, 1L << 31), Damaged.class));
        list.add(refused("PNG 2^32-1 wide", png(0xffffffffL, 400), Damaged.class));
        list.add(refused("PNG 0 x 400", png(0, 400), Damaged.class));
        list.add(refused("PNG 400 x 0", png(400, 0), Damaged.class));
        list.add(refused("PNG 1 x 1", png(1, 1), TooSmall.class));
        list.add(refused("PNG 299 x 300", png(299, 300), TooSmall.class));
        list.add(measured("PNG 300 x 300", png(300, 300), 300, 300));
        list.add(measured("PNG 300 x 750", png(300, 750), 300, 750));
        list.add(refused("PNG 300 x 751", png(300, 751), TooLong.class));
        list.add(measured("PNG 750 x 300", png(750, 300), 750, 300));
        list.add(refused("PNG 751 x 300", png(751, 300), TooLong.class));
        list.add(refused("PNG 300 x 100000", png(300, 100_000), TooLong.class));
        list.add(refused("PNG 1 x 20000", png(1, 20000), TooSmall.class));
        list.add(measured("PNG of exactly 40 million", png(8000, 5000), 8000, 5000));
        list.add(refused("PNG of one row more", png(8000, 5001), TooManyPixels.class));
        list.add(refused("PNG 20000 x 20000", png(20000, 20000), TooManyPixels.class));
        list.add(refused("JPEG 65500 x 65500", jpeg(65500, 65500), TooManyPixels.class));
        list.add(refused("JPEG 65535 x 1", jpeg(65535, 1), TooSmall.class));
        list.add(refused("JPEG 0 x 400", jpeg(0, 400), Damaged.class));
        list.add(refused("JPEG whose height comes later", jpeg(400, 0), Damaged.class));
        list.add(refused("WebP 16383 x 16383", riff(vp8(16383, 16383)), TooManyPixels.class));
        list.add(refused("WebP 16384 x 16384, lossless", riff(vp8l(16384, 16384)), TooManyPixels.class));
        list.add(refused("WebP 0 x 0", riff(vp8(0, 0)), Damaged.class));
        list.add(refused("WebP canvas 2^24 x 2^24", riff(vp8x(0, 1 << 24, 1 << 24), vp8(400, 400)), Damaged.class));
        list.add(refused("10 MB and one byte", Arrays.copyOf(png(400, 400), 10 * 1024 * 1024 + 1), TooManyBytes.class));
        list.add(measured("10 MB with padding", Arrays.copyOf(png(400, 400), 10 * 1024 * 1024), 400, 400));
        return list;
    }

    static List<HostilePictures> jpegs() {
        var start = bytes(0xff, 0xd8);
        var end = bytes(0xff, 0xd9);
        var list = new ArrayList<HostilePictures>();
        list.add(measured("JPEG by the JDK", encoded("jpeg", 640, 480, BufferedImage.TYPE_INT_RGB), 640, 480));
        list.add(measured("grey JPEG by the JDK", encoded("jpeg", 640, 480, BufferedImage.TYPE_BYTE_GRAY), 640, 480));
        list.add(measured("progressive JPEG by the JDK", progressiveJpeg(640, 480), 640, 480));
        list.add(measured(
                "CMYK",
                join(start, segment(0xee, latin1("Adobe\0\144\0\0\0\0\2")), frame(0xc0, 8, 400, 500, 4), scan(4), end),
                400,
                500));
        list.add(refused("12 bits", join(start, frame(0xc1, 12, 400, 400, 3), scan(3), end), Unsupported.class));
        list.add(refused("16 bits", join(start, frame(0xc0, 16, 400, 400, 3), scan(3), end), Unsupported.class));
        for (var marker : new int[] {0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf}) {
            list.add(refused(
                    "coding %x".formatted(marker),
                    join(start, frame(marker, 8, 400, 400, 3), scan(3), end),
                    Unsupported.class));
        }
        for (var channels : new int[] {0, 2, 5, 255}) {
            list.add(refused(
                    channels + " channels",
                    join(start, frame(0xc0, 8, 400, 400, channels), scan(3), end),
                    Damaged.class));
        }
        list.add(measured("50 scans", join(start, frame(0xc2, 8, 400, 400, 3), repeat(scan(1), 50), end), 400, 400));
        list.add(refused(
                "51 scans", join(start, frame(0xc2, 8, 400, 400, 3), repeat(scan(1), 51), end), Unsupported.class));
        list.add(refused(
                "10,000 scans",
                join(start, frame(0xc2, 8, 5000, 5000, 3), repeat(scan(1), 10_000), end),
                Unsupported.class));
        list.add(refused("no scan", join(start, frame(0xc0, 8, 400, 400, 3), end), Damaged.class));
        list.add(refused("scan before frame", join(start, scan(3), frame(0xc0, 8, 400, 400, 3), end), Damaged.class));
        list.add(refused(
                "two frames",
                join(start, frame(0xc0, 8, 400, 400, 3), frame(0xc0, 8, 9000, 9000, 3), scan(3), end),
                Damaged.class));
        list.add(refused(
                "a second frame after the scan",
                join(start, frame(0xc0, 8, 400, 400, 3), scan(3), frame(0xc0, 8, 9000, 9000, 3), scan(3), end),
                Damaged.class));
        list.add(refused(
                "segment of length 0",
                join(start, bytes(0xff, 0xe0, 0, 0), frame(0xc0, 8, 400, 400, 3), scan(3), end),
                Damaged.class));
        list.add(refused(
                "segment of length 1",
                join(start, bytes(0xff, 0xe0, 0, 1), frame(0xc0, 8, 400, 400, 3), scan(3), end),
                Damaged.class));
        list.add(refused(
                "segment beyond the end",
                join(start, bytes(0xff, 0xe0, 0xff, 0xff), frame(0xc0, 8, 400, 400, 3), scan(3), end),
                Damaged.class));
        list.add(refused("frame cut short", join(start, segment(0xc0, bytes(8, 1, 144)), scan(3), end), Damaged.class));
        list.add(refused(
                "sampling 0",
                join(start, segment(0xc0, bytes(8, 1, 144, 1, 144, 1, 1, 0, 0)), scan(1), end),
                Damaged.class));
        list.add(refused(
                "sampling 15",
                join(start, segment(0xc0, bytes(8, 1, 144, 1, 144, 1, 1, 0xff, 0)), scan(1), end),
                Damaged.class));
        list.add(refused("only fill bytes", join(start, repeat(bytes(0xff), 100_000)), Damaged.class));
        list.add(refused("only start markers", repeat(start, 50_000), Damaged.class));
        list.add(refused(
                "no end marker",
                join(start, frame(0xc0, 8, 400, 400, 3), scan(3), new byte[1_000_000]),
                Damaged.class));
        list.add(measured(
                "fill bytes between segments",
                join(start, repeat(bytes(0xff), 1000), frame(0xc0, 8, 400, 400, 3), scan(3), end),
                400,
                400));
        list.add(measured(
                "rubbish between segments",
                join(start, segment(0xfe), new byte[1000], frame(0xc0, 8, 400, 400, 3), scan(3), end),
                400,
                400));
        list.add(measured(
                "9 MB of comments",
                join(start, repeat(segment(0xfe, new byte[65_000]), 140), frame(0xc0, 8, 400, 400, 3), scan(3), end),
                400,
                400));
        list.add(measured(
                "a thumbnail with a size of its own",
                jpeg(400, 500, segment(0xe0, latin1("JFXX\0\20"), jpeg(9999, 9999))),
                400,
                500));
        list.add(measured("bad quantisation table", jpeg(400, 400, segment(0xdb, bytes(0xff, 0, 1))), 400, 400));
        list.add(measured("bad Huffman table", jpeg(400, 400, segment(0xc4, bytes(0xff, 255, 255))), 400, 400));
        list.add(measured(
                "bad colour profile",
                jpeg(400, 400, segment(0xe2, latin1("ICC_PROFILE\0\1\377"), new byte[100])),
                400,
                400));
        return list;
    }

    static List<HostilePictures> pngs() {
        var bomb = deflate(new byte[100_000_000]);
        var list = new ArrayList<HostilePictures>();
        list.add(measured("PNG by the JDK", encoded("png", 640, 480, BufferedImage.TYPE_INT_RGB), 640, 480));
        list.add(measured("PNG with alpha", encoded("png", 640, 480, BufferedImage.TYPE_INT_ARGB), 640, 480));
        list.add(measured("1-bit PNG", encoded("png", 640, 480, BufferedImage.TYPE_BYTE_BINARY), 640, 480));
        list.add(measured("palette PNG", encoded("png", 640, 480, BufferedImage.TYPE_BYTE_INDEXED), 640, 480));
        list.add(measured("16-bit PNG", encoded("png", 640, 480, BufferedImage.TYPE_USHORT_GRAY), 640, 480));
        list.add(refused("text bomb", png(400, 400, chunk("zTXt", latin1("a\0\0"), bomb)), Unsupported.class));
        list.add(refused(
                "international text bomb",
                png(400, 400, chunk("iTXt", latin1("a\0\1\0\0\0"), bomb)),
                Unsupported.class));
        list.add(refused("profile bomb", png(400, 400, chunk("iCCP", latin1("a\0\0"), bomb)), Unsupported.class));
        list.add(refused(
                "many small bombs",
                png(400, 400, repeat(chunk("zTXt", latin1("a\0\0"), deflate(new byte[100_000])), 200)),
                Unsupported.class));
        list.add(measured(
                "data bomb for a small size",
                join(Pictures.PNG_SIGNATURE, ihdr(400, 400, 8, 2), chunk("IDAT", bomb), chunk("IEND")),
                400,
                400));
        list.add(measured("broken text", png(400, 400, chunk("zTXt", latin1("a\0\0"), bytes(1, 2, 3))), 400, 400));
        list.add(measured(
                "text with a dictionary",
                png(400, 400, chunk("zTXt", latin1("a\0\0"), bytes(0x78, 0xbb, 0, 0, 0, 1))),
                400,
                400));
        list.add(refused("text without an end", png(400, 400, chunk("zTXt", latin1("aaaa"))), Damaged.class));
        list.add(refused(
                "100,000 chunks", png(400, 400, repeat(chunk("tEXt", latin1("a\0b")), 100_000)), Unsupported.class));
        list.add(refused("animated", png(400, 400, chunk("acTL", u32(10_000), u32(0))), Unsupported.class));
        list.add(measured("animation of one frame", png(400, 400, chunk("acTL", u32(1), u32(0))), 400, 400));
        list.add(refused("animation cut short", png(400, 400, chunk("acTL", bytes(0))), Damaged.class));
        list.add(refused("wrong checksum of the header", flipped(png(400, 400), 8 + 8 + 13 + 1), Damaged.class));
        list.add(refused("wrong size under the checksum", flipped(png(400, 400), 8 + 8 + 3), Damaged.class));
        list.add(refused(
                "wrong checksum of the data", flipped(png(400, 400), png(400, 400).length - 14), Damaged.class));
        list.add(measured(
                "wrong checksum of a text", png(400, 400, flipped(chunk("tEXt", latin1("a\0b")), 12)), 400, 400));
        list.add(refused("no header", join(Pictures.PNG_SIGNATURE, chunk("IDAT"), chunk("IEND")), Damaged.class));
        list.add(refused(
                "header later",
                join(
                        Pictures.PNG_SIGNATURE,
                        chunk("tEXt", latin1("a\0b")),
                        ihdr(400, 400, 8, 2),
                        chunk("IDAT"),
                        chunk("IEND")),
                Damaged.class));
        list.add(refused("two headers", png(400, 400, ihdr(9000, 9000, 8, 2)), Damaged.class));
        list.add(refused("no data", join(Pictures.PNG_SIGNATURE, ihdr(400, 400, 8, 2), chunk("IEND")), Damaged.class));
        list.add(refused(
                "no palette",
                join(Pictures.PNG_SIGNATURE, ihdr(400, 400, 8, 3), chunk("IDAT"), chunk("IEND")),
                Damaged.class));
        list.add(refused(
                "no end",
                join(Pictures.PNG_SIGNATURE, ihdr(400, 400, 8, 2), chunk("IDAT", new byte[100])),
                Damaged.class));
        list.add(refused(
                "short header",
                join(Pictures.PNG_SIGNATURE, chunk("IHDR", u32(400), u32(400)), chunk("IDAT"), chunk("IEND")),
                Damaged.class));
        for (var length : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1_000_000}) {
            list.add(refused(
                    "a chunk of length " + length,
                    join(Pictures.PNG_SIGNATURE, ihdr(400, 400, 8, 2), u32(length), latin1("IDAT"), new byte[100]),
                    Damaged.class));
        }
        list.add(refused("a chunk named by zeros", png(400, 400, chunk("\0\0\0\0")), Damaged.class));
        list.add(refused("a chunk named by an escape", png(400, 400, chunk("a\u001b[2")), Damaged.class));
        for (var bits : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 32, 255}) {
            for (var colour : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 255}) {
                var legal = switch (colour) {
                    case 0 -> List.of(1, 2, 4, 8, 16).contains(bits);
                    case 3 -> List.of(1, 2, 4, 8).contains(bits);
                    case 2, 4, 6 -> bits == 8 || bits == 16;
                    default -> false;
                };
                var file = join(
                        Pictures.PNG_SIGNATURE,
                        ihdr(400, 400, bits, colour),
                        chunk("PLTE", new byte[6]),
                        chunk("IDAT", new byte[9]),
                        chunk("IEND"));
                var name = bits + " bits of colour type " + colour;
                list.add(legal ? measured(name, file, 400, 400) : refused(name, file, Damaged.class));
            }
        }
        return list;
    }

    static List<HostilePictures> webps() {
        var list = new ArrayList<HostilePictures>();
        list.add(measured("lossy", riff(vp8(400, 500)), 400, 500));
        list.add(measured("lossy with scale bits", riff(vp8(400 | 0x4000, 500 | 0xc000)), 400, 500));
        list.add(measured("lossless", riff(vp8l(400, 500)), 400, 500));
        list.add(measured(
                "extended", riff(vp8x(0x10, 400, 500), riffChunk("ALPH", new byte[5]), vp8(400, 500)), 400, 500));
        list.add(measured("trailing bytes", join(riff(vp8(400, 500)), new byte[1000]), 400, 500));
        list.add(measured(
                "unknown chunks",
                riff(vp8x(0, 400, 500), riffChunk("XXXX", new byte[3]), vp8l(400, 500), riffChunk("YYYY")),
                400,
                500));
        list.add(refused(
                "animated",
                riff(vp8x(2, 400, 500), riffChunk("ANIM", new byte[6]), riffChunk("ANMF", new byte[16], vp8(400, 500))),
                Unsupported.class));
        list.add(refused(
                "animated without saying so",
                riff(vp8x(0, 400, 500), riffChunk("ANMF", new byte[16], vp8(400, 500))),
                Unsupported.class));
        list.add(refused("canvas larger than picture", riff(vp8x(0, 4000, 5000), vp8(400, 500)), Damaged.class));
        list.add(refused("picture larger than canvas", riff(vp8x(0, 400, 500), vp8(4000, 5000)), Damaged.class));
        list.add(refused("two pictures", riff(vp8x(0, 400, 500), vp8(400, 500), vp8(400, 500)), Damaged.class));
        list.add(refused("no picture", riff(vp8x(0, 400, 500)), Damaged.class));
        list.add(refused("nothing", riff(), Damaged.class));
        list.add(refused("unknown first chunk", riff(riffChunk("ALPH", new byte[5]), vp8(400, 500)), Damaged.class));
        list.add(refused("no start code", riff(riffChunk("VP8 ", new byte[50])), Damaged.class));
        list.add(refused(
                "no key frame",
                riff(riffChunk("VP8 ", bytes(0x11, 0, 0, 0x9d, 1, 0x2a, 144, 1, 144, 1))),
                Damaged.class));
        list.add(refused("lossless without signature", riff(riffChunk("VP8L", new byte[50])), Damaged.class));
        list.add(refused(
                "lossless of version 7", riff(riffChunk("VP8L", bytes(0x2f, 0xff, 0xff, 0xff, 0xff))), Damaged.class));
        list.add(refused(
                "RIFF of length 0", join(latin1("RIFF"), u32(0), latin1("WEBP"), vp8(400, 500)), Damaged.class));
        list.add(refused(
                "RIFF of length 2^32-1", join(latin1("RIFF"), u32(-1), latin1("WEBP"), vp8(400, 500)), Damaged.class));
        list.add(refused("a chunk of length 2^32-1", riff(latin1("VP8 "), u32(-1), new byte[50]), Damaged.class));
        list.add(refused(
                "a chunk beyond the RIFF",
                riff(vp8x(0, 400, 500), latin1("VP8 "), bytes(100, 0, 0, 0), new byte[50]),
                Damaged.class));
        return list;
    }

    static List<HostilePictures> orientations() {
        var list = new ArrayList<HostilePictures>();
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (var value = 0; value <= 10; value++) {
                var turned = value >= 5 && value <= 8;
                var width = turned ? 600 : 400;
                var height = turned ? 400 : 600;
                var name = order + " orientation " + value;
                list.add(measured("JPEG " + name, jpeg(400, 600, app1(tiff(order, value))), width, height));
                list.add(measured("PNG " + name, png(400, 600, chunk("eXIf", tiff(order, value))), width, height));
                list.add(measured(
                        "WebP " + name,
                        riff(vp8x(8, 400, 600), vp8(400, 600), riffChunk("EXIF", tiff(order, value))),
                        width,
                        height));
                list.add(measured(
                        "WebP with prefix " + name,
                        riff(
                                vp8x(8, 400, 600),
                                vp8(400, 600),
                                riffChunk("EXIF", latin1("Exif\0\0"), tiff(order, value))),
                        width,
                        height));
            }
            var little = order;
            list.add(measured(
                    order + " directory at itself", jpeg(400, 600, app1(tiff(little, 0, 1, 0x0112, 3, 6))), 400, 600));
            list.add(measured(
                    order + " directory far away",
                    jpeg(400, 600, app1(tiff(little, 0x7fffffff, 1, 0x0112, 3, 6))),
                    400,
                    600));
            list.add(measured(
                    order + " directory before the start",
                    jpeg(400, 600, app1(tiff(little, -1, 1, 0x0112, 3, 6))),
                    400,
                    600));
            list.add(measured(
                    order + " 65535 entries", jpeg(400, 600, app1(tiff(little, 8, 65535, 0x0100, 3, 6))), 400, 600));
            list.add(measured(order + " no entries", jpeg(400, 600, app1(tiff(little, 8, 0, 0x0112, 3, 6))), 400, 600));
            list.add(measured(
                    order + " orientation as text", jpeg(400, 600, app1(tiff(little, 8, 1, 0x0112, 2, 6))), 400, 600));
        }
        list.add(measured("empty EXIF", jpeg(400, 600, app1(new byte[0])), 400, 600));
        list.add(measured("EXIF of rubbish", jpeg(400, 600, app1(latin1("rubbish"))), 400, 600));
        list.add(measured(
                "the first of two EXIF blocks counts",
                jpeg(400, 600, app1(tiff(ByteOrder.BIG_ENDIAN, 6)), app1(tiff(ByteOrder.BIG_ENDIAN, 3))),
                600,
                400));
        return list;
    }

    static List<HostilePictures> polyglots() {
        var html = latin1("<script>alert(1)</script>");
        var zip = latin1("PK\3\4\24\0\0\0\0\0payload");
        return List.of(
                measured("JPEG with a page in a comment", jpeg(400, 400, segment(0xfe, html)), 400, 400),
                measured("JPEG with a ZIP behind", join(jpeg(400, 400), zip), 400, 400),
                measured("JPEG with a second, huge JPEG behind", join(jpeg(400, 400), jpeg(65000, 65000)), 400, 400),
                measured("PNG with a page in a text", png(400, 400, chunk("tEXt", latin1("a\0"), html)), 400, 400),
                measured("PNG with a ZIP behind", join(png(400, 400), zip), 400, 400),
                measured("PNG with a JPEG behind", join(png(400, 400), jpeg(9000, 9000)), 400, 400),
                refused("GIF with a JPEG behind", join(latin1("GIF89a"), jpeg(400, 400)), WrongType.class),
                refused("a page with a JPEG behind", join(html, jpeg(400, 400)), WrongType.class),
                refused("ZIP with a PNG inside", join(zip, png(400, 400)), WrongType.class),
                refused("JPEG start, PNG rest", join(bytes(0xff, 0xd8, 0xff), png(400, 400)), Damaged.class),
                refused("byte order mark before a PNG", join(bytes(0xef, 0xbb, 0xbf), png(400, 400)), WrongType.class));
    }

    /** Sound files cut at many points: a cut file is never taken. */
    static List<HostilePictures> truncations() {
        var list = new ArrayList<HostilePictures>();
        var sound = List.of(
                encoded("jpeg", 400, 400, BufferedImage.TYPE_INT_RGB),
                progressiveJpeg(400, 400),
                encoded("png", 400, 400, BufferedImage.TYPE_INT_RGB),
                riff(vp8x(0, 400, 400), riffChunk("ICCP", new byte[20_000]), vp8l(400, 400)));
        for (var file : sound) {
            var step = Math.max(1, file.length / 600);
            for (var length = 1; length < file.length; length += length < 200 ? 1 : step) {
                list.add(cut(file, length));
            }
        }
        return list;
    }

    private static byte[] flipped(byte[] file, int at) {
        var copy = file.clone();
        copy[at] ^= 0x20;
        return copy;
    }

    private static HostilePictures refused(String name, byte[] file, Class<? extends PictureProblem> rule) {
        return new HostilePictures(name, file, new Expected.Refused(List.of(rule)));
    }

    private static HostilePictures cut(byte[] file, int length) {
        return new HostilePictures(
                "cut at " + length + " of " + file.length,
                Arrays.copyOf(file, length),
                new Expected.Refused(List.of(Damaged.class, WrongType.class)));
    }

    private static HostilePictures measured(String name, byte[] file, int width, int height) {
        return new HostilePictures(name, file, new Expected.Measured(width, height));
    }
}
