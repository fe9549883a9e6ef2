package jp.shikaku.receipt.file;

import java.util.Arrays;

/**
 * One line of a file: its bytes as received, and its items, decoded only when asked for. Items are separated by every
 * comma (there is no quoting); item 0 is the record id. An item that is not there reads as empty.
 */
public final class RawLine {

    private static final byte COMMA = ',';
    private static final int FIRST_PRINTABLE = 0x20;

    /** Room for the commas of most lines: a detail line has some 44 items, other lines fewer. */
    private static final int USUAL_ITEMS = 48;

    private static final int DELETE = 0x7F;

    private final byte[] buffer;
    private final int start;
    private final int end;
    private final int stop;
    private final long number;
    private final boolean cut;
    private int[] commas;

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
        return item(0);
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
        return commas().length + 1;
    }

    /** The text of an item; empty if it is empty or the line ends before it. */
    public String item(int index) {
        int from = itemStart(index);
        int to = itemEnd(index);
        return from >= to ? "" : UkeText.decode(buffer, from, to);
    }

    /** The bytes of an item; none if it is empty or the line ends before it. */
    public byte[] itemBytes(int index) {
        int from = itemStart(index);
        return Arrays.copyOfRange(buffer, from, Math.max(from, itemEnd(index)));
    }

    /** Whether an item is empty or absent. */
    public boolean isEmpty(int index) {
        return itemStart(index) >= itemEnd(index);
    }

    /** The length of an item in bytes, as the record tables limit it. */
    public int byteLength(int index) {
        return Math.max(0, itemEnd(index) - itemStart(index));
    }

    /** Whether an item is made of the digits 0–9, points and minus signs only; true for an empty one. */
    public boolean isNumeric(int index) {
        int to = itemEnd(index);
        for (int i = itemStart(index); i < to; i++) {
            byte b = buffer[i];
            if ((b < '0' || b > '9') && b != '.' && b != '-') {
                return false;
            }
        }
        return true;
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

    /** Whether an item has the same bytes as an item of another line. */
    public boolean sameItem(int index, RawLine other, int otherIndex) {
        return Arrays.equals(
                buffer,
                itemStart(index),
                Math.max(itemStart(index), itemEnd(index)),
                other.buffer,
                other.itemStart(otherIndex),
                Math.max(other.itemStart(otherIndex), other.itemEnd(otherIndex)));
    }

    /** What the line's bytes are as text. */
    public TextState textState() {
        return UkeText.inspect(buffer, start, end);
    }

    /** Whether the line holds NUL or another control character besides its line end. */
    public boolean hasControlCharacters() {
        for (int i = start; i < end; i++) {
            if (buffer[i] >= 0 && buffer[i] < FIRST_PRINTABLE || buffer[i] == DELETE) {
                return true;
            }
        }
        return false;
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
        int[] found = commas();
        if (index > found.length) {
            return end;
        }
        return index == 0 ? start : found[index - 1] + 1;
    }

    private int itemEnd(int index) {
        int[] found = commas();
        return index < found.length ? found[index] : end;
    }

    private int[] commas() {
        if (commas == null) {
            int[] found = new int[USUAL_ITEMS];
            int count = 0;
            for (int i = start; i < end; i++) {
                if (buffer[i] == COMMA) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count] = i;
                    count++;
                }
            }
            commas = Arrays.copyOf(found, count);
        }
        return commas;
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
