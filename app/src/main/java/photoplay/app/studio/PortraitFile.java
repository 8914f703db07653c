package photoplay.app.studio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import photoplay.stage.portrait.Portrait;

/**
 * A portrait in a file. The file holds a record's components in their declared order, so it can only be read by the
 * classes that wrote it. Pixels lie behind everything else, each picture at a multiple of 64 bytes, and are mapped
 * instead of read.
 */
final class PortraitFile {
    private static final int ALIGNMENT = 64;

    private PortraitFile() {}

    static void write(Portrait portrait, Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        List<MemorySegment> pixels = new ArrayList<>();
        put(portrait, Portrait.class, new DataOutputStream(bytes), pixels);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            ByteBuffer head = ByteBuffer.allocate(Integer.BYTES + bytes.size());
            drain(channel, head.putInt(bytes.size()).put(bytes.toByteArray()).flip());
            for (MemorySegment m : pixels) {
                channel.position(aligned(channel.position()));
                drain(channel, m.asByteBuffer());
            }
        }
    }

    static Portrait read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            int length = Integer.reverseBytes(all.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
            byte[] head = all.asSlice(Integer.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
            var reader = new Reader(
                    new DataInputStream(new ByteArrayInputStream(head)), all, aligned(Integer.BYTES + (long) length));
            return (Portrait) reader.take(Portrait.class);
        } catch (RuntimeException | ReflectiveOperationException e) {
            throw new IOException(file + " is no portrait", e);
        }
    }

    private static long aligned(long position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static void drain(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static void put(Object value, Type type, DataOutputStream out, List<MemorySegment> pixels)
            throws IOException {
        switch (value) {
            case Boolean b -> out.writeBoolean(b);
            case Integer i -> out.writeInt(i);
            case Float f -> out.writeFloat(f);
            case Double d -> out.writeDouble(d);
            case String s -> out.writeUTF(s);
            case Enum<?> e -> out.writeUTF(e.name());
            case float[] floats -> {
                out.writeInt(floats.length);
                for (float f : floats) {
                    out.writeFloat(f);
                }
            }
            case MemorySegment m -> {
                out.writeLong(m.byteSize());
                pixels.add(m);
            }
            case Map<?, ?> map -> {
                out.writeInt(map.size());
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    put(e.getKey(), argument(type, 0), out, pixels);
                    put(e.getValue(), argument(type, 1), out, pixels);
                }
            }
            case Collection<?> items -> {
                out.writeInt(items.size());
                for (Object item : items) {
                    put(item, argument(type, 0), out, pixels);
                }
            }
            case Record r -> {
                for (RecordComponent c : r.getClass().getRecordComponents()) {
                    put(component(c, r), c.getGenericType(), out, pixels);
                }
            }
            default -> throw new InvalidObjectException("a portrait cannot hold a " + value.getClass());
        }
    }

    private static Object component(RecordComponent c, Record r) throws IOException {
        try {
            return c.getAccessor().invoke(r);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static final class Reader {
        private final DataInputStream in;
        private final MemorySegment all;
        private long next;

        Reader(DataInputStream in, MemorySegment all, long next) {
            this.in = in;
            this.all = all;
            this.next = next;
        }

        Object take(Type type) throws IOException, ReflectiveOperationException {
            Class<?> c = raw(type);
            if (c == boolean.class || c == Boolean.class) return in.readBoolean();
            if (c == int.class || c == Integer.class) return in.readInt();
            if (c == float.class || c == Float.class) return in.readFloat();
            if (c == double.class || c == Double.class) return in.readDouble();
            if (c == String.class) return in.readUTF();
            if (c == float[].class) return floats();
            if (c == MemorySegment.class) return pixels();
            if (c == List.class) return items(type, new ArrayList<>());
            if (c == Set.class) return items(type, new HashSet<>());
            if (c == Map.class) return map(type);
            if (c.isEnum()) return constant(c);
            if (c.isRecord()) return record(c);
            throw new InvalidObjectException("a portrait cannot hold a " + c);
        }

        private Object constant(Class<?> c) throws IOException {
            String name = in.readUTF();
            return Stream.of(c.getEnumConstants())
                    .filter(e -> ((Enum<?>) e).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidObjectException(c + " has no " + name));
        }

        private float[] floats() throws IOException {
            float[] floats = new float[in.readInt()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = in.readFloat();
            }
            return floats;
        }

        private MemorySegment pixels() throws IOException {
            MemorySegment m = all.asSlice(next, in.readLong());
            next = aligned(next + m.byteSize());
            return m;
        }

        private Collection<Object> items(Type type, Collection<Object> items)
                throws IOException, ReflectiveOperationException {
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                items.add(take(argument(type, 0)));
            }
            return items;
        }

        private Map<Object, Object> map(Type type) throws IOException, ReflectiveOperationException {
            Map<Object, Object> map = new HashMap<>();
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                map.put(take(argument(type, 0)), take(argument(type, 1)));
            }
            return map;
        }

        private Object record(Class<?> c) throws IOException, ReflectiveOperationException {
            RecordComponent[] components = c.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = take(components[i].getGenericType());
            }
            return c.getDeclaredConstructor(types).newInstance(values);
        }
    }
}
