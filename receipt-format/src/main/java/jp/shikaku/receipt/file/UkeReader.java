package jp.shikaku.receipt.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a file part by part: the first line, receipt after receipt, the trailer, and whatever stands elsewhere. Memory
 * is bounded by {@link ReadLimits}, not by the file. Content is never a reason for an exception, only the stream is.
 * Not thread-safe.
 */
public final class UkeReader {

    private static final int FIRST_CAPACITY = 4096;

    private final LineSource source;
    private final ReadLimits limits;
    private final Framing framing;
    private final List<int[]> pending = new ArrayList<>();
    private byte[] receipt = new byte[FIRST_CAPACITY];
    private int receiptLength;
    private long receiptLine;
    private State state = State.BEGIN;
    private boolean ahead;
    private Framing.Role role = Framing.Role.RECORD;

    private enum State {
        BEGIN,
        BEFORE_RECEIPTS,
        IN_RECEIPT,
        BEYOND_LIMIT,
        AFTER_TRAILER
    }

    /** A reader with the default limits; it does not close the stream. */
    public UkeReader(InputStream in) {
        this(in, ReadLimits.DEFAULT);
    }

    /** A reader of claim files with its own limits; it does not close the stream. */
    public UkeReader(InputStream in, ReadLimits limits) {
        this(in, limits, new Framing.Claims());
    }

    private UkeReader(InputStream in, ReadLimits limits, Framing framing) {
        this.source = new LineSource(in, limits.lineBytes());
        this.limits = limits;
        this.framing = framing;
    }

    /** A reader of files between review organisation and insurer: receipts begin with a prefixed MN. */
    public static UkeReader ofInsurerFile(InputStream in, ReadLimits limits) {
        return new UkeReader(in, limits, new Framing.Insurers());
    }

    /** A reader of return files: HI, receipts with reasons HR and history blocks, HG. */
    public static UkeReader ofReturnFile(InputStream in, ReadLimits limits) {
        return new UkeReader(in, limits, new Framing.Returns());
    }

    /**
     * The next part of the file.
     *
     * @return the part, or null at the end of the file
     * @throws IOException if the stream fails
     */
    public FilePart next() throws IOException {
        while (ahead || source.advance()) {
            if (!ahead) {
                role = framing.role(source, source.number() == 1 && !source.isPiece());
            }
            ahead = false;
            FilePart part = take();
            if (part != null) {
                return part;
            }
        }
        return receiptLength > 0 ? finishReceipt(false, false) : null;
    }

    /** Places the line at hand; null while it only makes the receipt at hand longer. */
    private FilePart take() {
        if (state == State.BEGIN) {
            state = State.BEFORE_RECEIPTS;
            if (role == Framing.Role.HEAD && !source.isEndMark()) {
                RawLine head = line();
                return new FilePart.Header(head, FileKind.of(head));
            }
        }
        boolean boundary = source.isEndMark() || source.isAfterEndMark() || startsReceipt() || isTrailer();
        if (boundary && receiptLength > 0) {
            ahead = true;
            return finishReceipt(false, false);
        }
        if (source.isEndMark()) {
            return new FilePart.Loose(line(), FilePart.Place.END_MARK);
        }
        if (source.isAfterEndMark()) {
            return new FilePart.Loose(line(), FilePart.Place.AFTER_END_MARK);
        }
        return takeRecord();
    }

    private FilePart takeRecord() {
        if (isTrailer()) {
            state = State.AFTER_TRAILER;
            return new FilePart.Trailer(line());
        }
        if (startsReceipt()) {
            state = State.IN_RECEIPT;
        }
        return switch (state) {
            case IN_RECEIPT -> append();
            case BEYOND_LIMIT -> new FilePart.Loose(line(), FilePart.Place.BEYOND_LIMIT);
            case AFTER_TRAILER -> new FilePart.Loose(line(), FilePart.Place.AFTER_TRAILER);
            default -> new FilePart.Loose(line(), FilePart.Place.BEFORE_FIRST_RECEIPT);
        };
    }

    private FilePart append() {
        if (pending.size() == limits.receiptLines() || receiptLength + source.length() > limits.receiptBytes()) {
            ahead = true;
            state = State.BEYOND_LIMIT;
            return finishReceipt(true, false);
        }
        if (receiptLength == 0) {
            receiptLine = source.number();
        }
        int needed = receiptLength + source.length();
        if (needed > receipt.length) {
            receipt = Arrays.copyOf(receipt, Math.max(needed, receipt.length * 2));
        }
        source.copyTo(receipt, receiptLength);
        pending.add(new int[] {receiptLength, needed});
        receiptLength = needed;
        if (source.continues()) {
            state = State.BEYOND_LIMIT;
            return finishReceipt(true, true);
        }
        return null;
    }

    private RawReceipt finishReceipt(boolean cut, boolean lastLineCut) {
        byte[] bytes = Arrays.copyOf(receipt, receiptLength);
        List<RawLine> lines = new ArrayList<>(pending.size());
        for (int i = 0; i < pending.size(); i++) {
            int[] stretch = pending.get(i);
            boolean cutLine = lastLineCut && i == pending.size() - 1;
            lines.add(RawLine.in(bytes, stretch[0], stretch[1], receiptLine + i, cutLine));
        }
        pending.clear();
        receiptLength = 0;
        return new RawReceipt(bytes, lines, cut);
    }

    private boolean startsReceipt() {
        return state != State.AFTER_TRAILER && role == Framing.Role.RECEIPT;
    }

    private boolean isTrailer() {
        return state != State.AFTER_TRAILER && role == Framing.Role.TRAILER;
    }

    private RawLine line() {
        byte[] bytes = source.bytes();
        return RawLine.in(bytes, 0, bytes.length, source.number(), source.continues());
    }
}
