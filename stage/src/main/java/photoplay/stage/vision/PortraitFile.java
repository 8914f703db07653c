package photoplay.stage.vision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Palette;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.portrait.Subject;

/**
 * A portrait on disk: the number {@link #FORMAT}, the length of the values, a checksum of all the rest, the values, and
 * the three pictures' bytes from the next whole page on. The pictures are mapped, not read: a change to a raster in
 * memory never reaches the file.
 */
final class PortraitFile {
    /** To be raised with every change of the layout. */
    private static final int FORMAT = 0x50500001;

    private static final int PAGE = 4096;
    private static final int HEAD = 4 + 4 + 8;

    private PortraitFile() {}

    /** Written under another name and renamed, so that no reader ever sees half a file. */
    static void write(Portrait portrait, Path file) throws IOException {
        byte[] values = values(portrait);
        List<Raster> pictures = List.of(portrait.photo(), portrait.cutout(), portrait.backdrop());
        var head = ByteBuffer.allocate(page(HEAD + values.length)).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(FORMAT)
                .putInt(values.length)
                .putLong(checksum(values, pictures.stream().map(Raster::pixels).toList()))
                .put(values)
                .rewind();
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "portrait", ".draft");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                writeAll(channel, head);
                for (Raster picture : pictures) {
                    writeAll(channel, picture.pixels().asByteBuffer());
                }
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** @throws IOException when the file is missing, damaged or of another format */
    static Portrait read(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment all = channel.map(FileChannel.MapMode.PRIVATE, 0, channel.size(), Arena.ofAuto());
            ByteBuffer head = all.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            if (all.byteSize() < PAGE || head.getInt() != FORMAT) {
                throw new IOException(file + " is no portrait of this format");
            }
            int length = head.getInt();
            long checksum = head.getLong();
            int start = page(HEAD + length);
            if (length < 0 || start > all.byteSize()) {
                throw new IOException(file + " is cut off");
            }
            byte[] values = new byte[length];
            head.get(values);
            if (checksum(values, List.of(all.asSlice(start))) != checksum) {
                throw new IOException(file + " is damaged");
            }
            return new Reader(values, all.asSlice(start)).portrait();
        }
    }

    private static int page(int bytes) {
        return (bytes + PAGE - 1) / PAGE * PAGE;
    }

    private static long checksum(byte[] values, List<MemorySegment> rest) {
        var crc = new CRC32C();
        crc.update(values);
        rest.forEach(segment -> crc.update(segment.asByteBuffer()));
        return crc.getValue();
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] values(Portrait p) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(p.id());
            out.writeUTF(p.kind().name());
            out.writeInt(p.photo().width());
            out.writeInt(p.photo().height());
            write(out, p.matte());
            write(out, p.relief());
            write(out, p.subject());
            out.writeInt(p.faces().size());
            for (Face face : p.faces()) {
                write(out, face);
            }
            write(out, p.body());
            write(out, p.palette());
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        var bytes = new byte[4 * values.length];
        MemorySegment.copy(
                MemorySegment.ofArray(values),
                ValueLayout.JAVA_FLOAT,
                0,
                MemorySegment.ofArray(bytes),
                ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN),
                0,
                values.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, Plane plane) throws IOException {
        out.writeInt(plane.width());
        out.writeInt(plane.height());
        out.writeDouble(plane.unit());
        write(out, plane.values());
    }

    private static void write(DataOutputStream out, Point p) throws IOException {
        out.writeDouble(p.x());
        out.writeDouble(p.y());
    }

    private static void write(DataOutputStream out, Subject s) throws IOException {
        out.writeDouble(s.box().left());
        out.writeDouble(s.box().top());
        out.writeDouble(s.box().right());
        out.writeDouble(s.box().bottom());
        write(out, s.skyline());
        out.writeDouble(s.width());
        out.writeDouble(s.height());
    }

    private static void write(DataOutputStream out, Face f) throws IOException {
        out.writeBoolean(f.seen());
        for (int i = 0; i < f.mesh().size(); i++) {
            write(out, f.mesh().get(i));
            out.writeDouble(f.depth().get(i));
        }
        write(out, f.crown());
        write(out, f.centre());
        out.writeDouble(f.headWidth());
        out.writeDouble(f.headHeight());
        out.writeDouble(f.tilt());
    }

    private static void write(DataOutputStream out, Body b) throws IOException {
        out.writeBoolean(b.seen());
        for (Joint joint : Joint.values()) {
            write(out, b.at(joint));
            out.writeBoolean(b.inFrame().contains(joint));
        }
    }

    private static void write(DataOutputStream out, Palette p) throws IOException {
        write(out, p.swatches());
        write(out, List.of(p.clothes(), p.skin(), p.hair(), p.backdrop()));
    }

    private static void write(DataOutputStream out, Collection<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int n : numbers) {
            out.writeInt(n);
        }
    }

    /** Takes values in the order in which they were written. */
    private static final class Reader {
        private final DataInputStream in;
        private final MemorySegment pictures;
        private long taken;

        Reader(byte[] values, MemorySegment pictures) {
            in = new DataInputStream(new ByteArrayInputStream(values));
            this.pictures = pictures;
        }

        Portrait portrait() throws IOException {
            String id = in.readUTF();
            var kind = Portrait.Kind.valueOf(in.readUTF());
            int width = in.readInt();
            int height = in.readInt();
            Plane matte = plane();
            Plane relief = plane();
            Subject subject = subject();
            List<Face> faces = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                faces.add(face());
            }
            Body body = body();
            Palette palette = palette();
            Raster photo = picture(width, height);
            Raster cutout = picture(width, height);
            Raster backdrop = picture(width, height);
            return new Portrait(id, kind, photo, matte, cutout, backdrop, subject, faces, body, relief, palette);
        }

        private Raster picture(int width, int height) {
            long size = 4L * width * height;
            taken += size;
            return new Raster(width, height, pictures.asSlice(taken - size, size));
        }

        private float[] floats() throws IOException {
            var out = new float[in.readInt()];
            var bytes = new byte[4 * out.length];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(out);
            return out;
        }

        private Plane plane() throws IOException {
            return new Plane(in.readInt(), in.readInt(), in.readDouble(), floats());
        }

        private Point point() throws IOException {
            return new Point(in.readDouble(), in.readDouble());
        }

        private Subject subject() throws IOException {
            var box = new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            return new Subject(box, floats(), in.readDouble(), in.readDouble());
        }

        private Face face() throws IOException {
            boolean seen = in.readBoolean();
            List<Point> mesh = new ArrayList<>();
            List<Double> depth = new ArrayList<>();
            for (int i = 0; i < (seen ? Face.MESH : 0); i++) {
                mesh.add(point());
                depth.add(in.readDouble());
            }
            return new Face(seen, mesh, depth, point(), point(), in.readDouble(), in.readDouble(), in.readDouble());
        }

        private Body body() throws IOException {
            boolean seen = in.readBoolean();
            Map<Joint, Point> joints = new EnumMap<>(Joint.class);
            Set<Joint> inFrame = EnumSet.noneOf(Joint.class);
            for (Joint joint : Joint.values()) {
                joints.put(joint, point());
                if (in.readBoolean()) {
                    inFrame.add(joint);
                }
            }
            return new Body(seen, joints, inFrame);
        }

        private Palette palette() throws IOException {
            List<Integer> swatches = numbers();
            List<Integer> means = numbers();
            return new Palette(swatches, means.get(0), means.get(1), means.get(2), means.get(3));
        }

        private List<Integer> numbers() throws IOException {
            List<Integer> out = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                out.add(in.readInt());
            }
            return out;
        }
    }
}
