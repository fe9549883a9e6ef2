package jp.shikaku.receipt.file;

import java.util.Arrays;

/**
 * One line of a file: its bytes as received, and its items, decoded only when asked for. Items are separated by every
 * comma (there is no quoting); item 0 is the record id. An item that is not there reads as empty.
 */
public final class RawLine {

    private static final byte COMMA = ',';
    private static final int ID_LENGTH = 2;
    private static final int LETTERS = 26;
    private static final int USUAL_ITEMS = 48;

    /** What a byte tells of its item. */
    private static final byte NO_DIGIT = 1;

    private static final byte NO_ASCII = 2;
    private static final byte CONTROL = 4;
    private static final byte[] TRAITS = traits();
    private static final String[] IDS = new String[LETTERS * LETTERS];

    private final byte[] buffer;
    private final int start;
    private final int end;
    private final int stop;
    private final long number;
    private final boolean cut;

    /** The comma before each item (one before the line for the first) and the end; null until an item is asked for. */
    private int[] bounds;

    private byte[] traits;
    private int items;
    private byte lineTraits;

    private RawLine(byte[] buffer, int start, int stop, long number, boolean cut) {
        this.buffer = buffer;
        this.start = start;
        this.stop = stop;
        this.end = contentEnd(buffer, start, stop);
        this.number = number;
        this.cut = cut;
    }

    /** A line that is a stretch of a buffer, line end included; the buffer is not copied and must not change. */
    static RawLine in(byte[] buffer, int start, int stop, long number, boolean cut) {
        return new RawLine(buffer, start, stop, number, cut);
    }

    /**
     * A line of its own.
     *
     * @param bytes the line with its line end; not copied
     * @param number its number in its file, from 1
     */
    public static RawLine of(byte[] bytes, long number) {
        return new RawLine(bytes, 0, bytes.length, number, false);
    }

    /**
     * The same line from an item on: what stands behind a prefix, with the line end.
     *
     * @param item the first item of the new line; a line that ends before it gives an empty line
     */
    public RawLine from(int item) {
        return new RawLine(buffer, Math.min(itemStart(item), end), stop, number, cut);
    }

    /** Whether the line is prefixed by データ識別, 行番号 and 枝番号, so that its record id is item 3. */
    public boolean isPrefixed() {
        return Prefix.end(buffer, start, end) >= 0;
    }

    /** The number of the line in its file, from 1. */
    public long number() {
        return number;
    }

    /** The record id, for example RE; empty for an empty line. */
    public String recordId() {
        boolean two = end - start == ID_LENGTH || end - start > ID_LENGTH && buffer[start + ID_LENGTH] == COMMA;
        int first = two ? buffer[start] - 'A' : -1;
        int second = two ? buffer[start + 1] - 'A' : -1;
        if (first < 0 || first >= LETTERS || second < 0 || second >= LETTERS) {
            return item(0);
        }
        String known = IDS[first * LETTERS + second];
        return known == null ? IDS[first * LETTERS + second] = item(0) : known;
    }

    /** Whether this line is a record of the given id. */
    public boolean is(String recordId) {
        int length = recordId.length();
        if (end - start < length || end - start > length && buffer[start + length] != COMMA) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[start + i] != recordId.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many items the line has, the record id included. */
    public int itemCount() {
        scan();
        return items;
    }

    /** The text of an item; empty if it is empty or the line ends before it. */
    public String item(int index) {
        int from = itemStart(index);
        int to = itemEnd(index);
        return from >= to ? "" : UkeText.decode(buffer, from, to);
    }

    /** The bytes of an item; none if it is empty or the line ends before it. */
    public byte[] itemBytes(int index) {
        return Arrays.copyOfRange(buffer, itemStart(index), itemEnd(index));
    }

    /** Whether an item is empty or absent. */
    public boolean isEmpty(int index) {
        return byteLength(index) == 0;
    }

    /** The length of an item in bytes, as the record tables limit it. */
    public int byteLength(int index) {
        scan();
        return index < items ? bounds[index + 1] - bounds[index] - 1 : 0;
    }

    /** How many characters an item has; bytes that stand for none count as one each. */
    public int characters(int index) {
        int bytes = byteLength(index);
        return bytes == 0 || (traits[index] & NO_ASCII) == 0
                ? bytes
                : UkeText.length(buffer, itemStart(index), itemEnd(index));
    }

    /** Whether an item is made of the digits 0–9, points and minus signs only; true for an empty one. */
    public boolean isNumeric(int index) {
        scan();
        return index >= items || (traits[index] & NO_DIGIT) == 0;
    }

    /**
     * The whole number that an item is.
     *
     * @param longest how many characters it may have, its sign included, at most 18
     * @return the number, or null if it is none or longer
     */
    public Long wholeNumber(int index, int longest) {
        int from = itemStart(index);
        int to = itemEnd(index);
        boolean negative = from < to && buffer[from] == '-';
        int first = negative ? from + 1 : from;
        if (first >= to || to - from > longest) {
            return null;
        }
        long value = 0;
        for (int i = first; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /**
     * Whether some items in a row have the same bytes as as many of another line; an absent one is like an empty one.
     *
     * @param index the first of them
     * @param count how many
     * @param otherIndex the first of them in the other line
     */
    public boolean sameItems(int index, int count, RawLine other, int otherIndex) {
        if (index + count <= itemCount() && otherIndex + count <= other.itemCount()) {
            return Arrays.equals(
                    buffer,
                    itemStart(index),
                    itemEnd(index + count - 1),
                    other.buffer,
                    other.itemStart(otherIndex),
                    other.itemEnd(otherIndex + count - 1));
        }
        for (int i = 0; i < count; i++) {
            if (!Arrays.equals(itemBytes(index + i), other.itemBytes(otherIndex + i))) {
                return false;
            }
        }
        return true;
    }

    /** What the line's bytes are as text. */
    public TextState textState() {
        scan();
        return (lineTraits & NO_ASCII) == 0 ? TextState.CLEAN : UkeText.inspect(buffer, start, end);
    }

    /** Whether the line holds NUL or another control character besides its line end. */
    public boolean hasControlCharacters() {
        scan();
        return (lineTraits & CONTROL) != 0;
    }

    /** Whether the line is longer than the reader's limit, so that only its beginning is here. */
    public boolean cut() {
        return cut;
    }

    /** Whether the line ends as the specification says, with CR LF. */
    public boolean endsWithCrLf() {
        return stop - end == 2 && buffer[end] == '\r' && buffer[end + 1] == '\n';
    }

    /** The bytes as received, with CR LF where the line has no end, so that another can follow. */
    public byte[] endedBytes() {
        if (stop > end && buffer[stop - 1] == '\n') {
            return bytes();
        }
        byte[] ended = Arrays.copyOfRange(buffer, start, stop + 2);
        ended[stop - start] = '\r';
        ended[stop - start + 1] = '\n';
        return ended;
    }

    /** Whether there is nothing on the line. */
    public boolean isBlank() {
        return start == end;
    }

    /** The bytes as received, line end included. */
    public byte[] bytes() {
        return Arrays.copyOfRange(buffer, start, stop);
    }

    private int itemStart(int index) {
        scan();
        return index < items ? bounds[index] + 1 : end;
    }

    private int itemEnd(int index) {
        scan();
        return index < items ? bounds[index + 1] : end;
    }

    /** Finds the items and what their bytes tell of them, in one go over the line. */
    private void scan() {
        if (bounds != null) {
            return;
        }
        int[] found = new int[USUAL_ITEMS];
        byte[] tells = new byte[USUAL_ITEMS];
        found[0] = start - 1;
        int count = 0;
        int all = 0;
        int current = 0;
        for (int i = start; i < end; i++) {
            byte b = buffer[i];
            if (b == COMMA) {
                tells[count++] = (byte) current;
                all |= current;
                current = 0;
                if (count + 1 == found.length) {
                    found = Arrays.copyOf(found, found.length * 2);
                    tells = Arrays.copyOf(tells, tells.length * 2);
                }
                found[count] = i;
            } else {
                current |= TRAITS[b & 0xFF];
            }
        }
        tells[count] = (byte) current;
        found[count + 1] = end;
        items = count + 1;
        traits = tells;
        lineTraits = (byte) (all | current);
        bounds = found;
    }

    private static byte[] traits() {
        byte[] traits = new byte[256];
        for (int b = 0; b < traits.length; b++) {
            boolean digit = b >= '0' && b <= '9' || b == '.' || b == '-';
            boolean control = b < ' ' || b == 0x7F;
            traits[b] = (byte) ((digit ? 0 : NO_DIGIT) | (b > 0x7F ? NO_ASCII : 0) | (control ? CONTROL : 0));
        }
        return traits;
    }

    private static int contentEnd(byte[] buffer, int start, int stop) {
        int end = stop;
        if (end > start && buffer[end - 1] == '\n') {
            end--;
            while (end > start && buffer[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }
}
