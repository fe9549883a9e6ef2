package jp.shikaku.receipt.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines of a limited length without losing a byte; knows the end mark 0x1A. */
final class LineSource {

    private static final int BUFFER = 64 * 1024;
    private static final byte END_MARK = 0x1A;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line;
    private int position;
    private int filled;
    private int length;
    private long number;
    private boolean continues;
    private boolean piece;
    private boolean endMark;
    private boolean afterEndMark;

    LineSource(InputStream in, int lineLimit) {
        this.in = in;
        this.line = new byte[lineLimit];
    }

    /** Reads the next line, or the next piece of one that is too long. False at the end of the stream. */
    boolean advance() throws IOException {
        afterEndMark |= endMark;
        endMark = false;
        piece = continues;
        continues = false;
        length = 0;
        if (!fill()) {
            return false;
        }
        if (!piece) {
            number++;
        }
        readLine();
        return true;
    }

    /** The bytes of the line, line end included. */
    byte[] bytes() {
        return Arrays.copyOf(line, length);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(line, 0, target, at, length);
    }

    int length() {
        return length;
    }

    long number() {
        return number;
    }

    /** Whether the line goes on beyond what is here. */
    boolean continues() {
        return continues;
    }

    /** Whether this is the rest of the line before. */
    boolean isPiece() {
        return piece;
    }

    boolean isEndMark() {
        return endMark;
    }

    boolean isAfterEndMark() {
        return afterEndMark;
    }

    /** Whether the line is a record of this two-letter id. */
    boolean starts(char first, char second) {
        return !piece
                && length > 1
                && line[0] == first
                && line[1] == second
                && (length == 2 || line[2] == ',' || line[2] == '\r' || line[2] == '\n');
    }

    /**
     * Whether the line is a prefixed record of this two-letter id and of the claim at hand: not of a return (データ識別 8)
     * or an earlier claim (11–16), which have their place inside a receipt.
     */
    boolean startsPrefixed(char first, char second) {
        int at = piece ? -1 : Prefix.end(line, 0, length);
        return at >= 0 && line[at] == first && line[at + 1] == second && line[1] == ',' && line[0] != '8';
    }

    private void readLine() throws IOException {
        while (fill()) {
            if (buffer[position] == END_MARK && !afterEndMark) {
                readEndMark();
                return;
            }
            int stop = stretch();
            int taken = Math.min(stop - position, line.length - length);
            System.arraycopy(buffer, position, line, length, taken);
            position += taken;
            length += taken;
            if (line[length - 1] == '\n') {
                return;
            }
            if (length == line.length) {
                continues = fill();
                return;
            }
        }
    }

    private void readEndMark() {
        if (length == 0) {
            line[length++] = END_MARK;
            position++;
            endMark = true;
        }
    }

    /** The end of the bytes in the buffer that belong to this line: past the LF, or before the end mark. */
    private int stretch() {
        for (int i = position; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
            if (buffer[i] == END_MARK && !afterEndMark) {
                return i;
            }
        }
        return filled;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
