package jp.shikaku.receipt.file;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One receipt as received: the line that begins it (RE in a claim file, MN in an insurer-side one) and every line after
 * it, up to the next receipt or the trailer. Unknown records and empty lines stay where they were.
 */
public final class RawReceipt implements FilePart {

    private final byte[] bytes;
    private final List<RawLine> lines;
    private final boolean cut;

    RawReceipt(byte[] bytes, List<RawLine> lines, boolean cut) {
        this.bytes = bytes;
        this.lines = List.copyOf(lines);
        this.cut = cut;
    }

    /**
     * A receipt from the bytes that {@link #bytes()} once gave.
     *
     * @param bytes the receipt's lines with their line ends; not copied
     * @param firstLine the number of its first line in its file, from 1
     */
    public static RawReceipt of(byte[] bytes, long firstLine) {
        List<RawLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(RawLine.in(bytes, start, i + 1, firstLine + lines.size(), false));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(RawLine.in(bytes, start, bytes.length, firstLine + lines.size(), false));
        }
        return new RawReceipt(bytes, lines, false);
    }

    /** A receipt of lines from anywhere, each with its line end; its first line keeps its number. */
    public static RawReceipt ofLines(List<RawLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(line.endedBytes()));
        return of(bytes.toByteArray(), lines.isEmpty() ? 1 : lines.get(0).number());
    }

    /** The lines in the order of the file. */
    public List<RawLine> lines() {
        return lines;
    }

    /** The first record of a kind, null if there is none. */
    public RawLine first(String recordId) {
        for (RawLine line : lines) {
            if (line.is(recordId)) {
                return line;
            }
        }
        return null;
    }

    /** The number of the first line in the file, from 1. */
    public long firstLine() {
        return lines.isEmpty() ? 0 : lines.get(0).number();
    }

    /** Whether the receipt went over a limit of the reader, so that its end is missing here. */
    public boolean cut() {
        return cut;
    }

    /** The bytes as received; the caller must not change them. */
    @Override
    public byte[] bytes() {
        return bytes;
    }
}
