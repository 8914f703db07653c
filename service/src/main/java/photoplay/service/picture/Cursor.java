package photoplay.service.picture;

import java.nio.charset.StandardCharsets;

/** Reads a stretch of a file; every read is checked against the end of the stretch. */
final class Cursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    Cursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** The stretch is shorter than what was to be read. */
    static final class CutOffException extends Exception {
        private static final long serialVersionUID = 1;

        CutOffException() {
            super("cut off", null, false, false);
        }
    }

    int at() {
        return at;
    }

    int left() {
        return end - at;
    }

    int u8() throws CutOffException {
        need(1);
        return bytes[at++] & 0xff;
    }

    int u16() throws CutOffException {
        return u8() << 8 | u8();
    }

    int u16le() throws CutOffException {
        return u8() | u8() << 8;
    }

    int u24le() throws CutOffException {
        return u16le() | u8() << 16;
    }

    long u32() throws CutOffException {
        return (long) u16() << 16 | u16();
    }

    long u32le() throws CutOffException {
        return u16le() | (long) u16le() << 16;
    }

    /** Four characters, as Latin-1. */
    String tag() throws CutOffException {
        need(4);
        at += 4;
        return new String(bytes, at - 4, 4, StandardCharsets.ISO_8859_1);
    }

    void skip(long count) throws CutOffException {
        need(count);
        at += (int) count;
    }

    /** The next {@code count} bytes as a stretch of their own; this cursor moves behind them. */
    Cursor take(long count) throws CutOffException {
        var from = at;
        skip(count);
        return new Cursor(bytes, from, at);
    }

    /** Moves to just behind the next zero byte. */
    void skipText() throws CutOffException {
        int value;
        do {
            value = u8();
        } while (value != 0);
    }

    boolean startsWith(String latin1) {
        if (left() < latin1.length()) {
            return false;
        }
        for (var i = 0; i < latin1.length(); i++) {
            if ((bytes[at + i] & 0xff) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    byte[] array() {
        return bytes;
    }

    private void need(long count) throws CutOffException {
        if (count < 0 || count > left()) {
            throw new CutOffException();
        }
    }
}
