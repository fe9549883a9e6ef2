package jp.shikaku.receipt.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.ReadLimits;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;

/**
 * Reads a medical claim file receipt by receipt with all checks. Memory does not grow with the file. The faults of the
 * file as a whole are complete once {@link #next()} has given null. Not thread-safe; does not close the stream.
 */
public final class ClaimFileReader {

    /** More places of level L2 than this refuse the file (L1920). */
    public static final int MOST_REFUSING_FAULTS = 1_000;

    private final UkeReader reader;
    private final FaultList faults = new FaultList();
    private final HeaderChecks headerChecks = new HeaderChecks(faults);
    private final ClaimHeader header;
    private final Edition edition;
    private final TrailerChecks trailerChecks;
    private int receipts;
    private int refusingFaults;
    private boolean lineEndReported;
    private boolean over;

    private ClaimFileReader(UkeReader reader) throws IOException {
        this.reader = reader;
        FilePart first = reader.next();
        if (first instanceof FilePart.Header part) {
            header = headerChecks.check(part).orElse(null);
            checkLineEnd(part.line());
        } else {
            faults.add(Fault.ofFile(FaultCode.EMPTY_FILE));
            header = null;
        }
        edition = header == null ? null : Editions.PUBLISHED.of(header.kind(), header.claimMonth());
        trailerChecks = new TrailerChecks(edition, faults);
        over = header == null;
    }

    /** Opens a file by reading its first line. */
    public static ClaimFileReader open(InputStream in) throws IOException {
        return new ClaimFileReader(new UkeReader(in, ReadLimits.DEFAULT));
    }

    /** Who claims what month; empty if the file is refused by its first line. */
    public Optional<ClaimHeader> header() {
        return Optional.ofNullable(header);
    }

    /**
     * The next receipt.
     *
     * @return the receipt with its faults, or null at the end of the file or once the file is refused
     */
    public CheckedReceipt next() throws IOException {
        while (!over) {
            FilePart part = reader.next();
            if (part == null) {
                finish();
            } else if (part instanceof RawReceipt raw) {
                CheckedReceipt checked = take(raw);
                if (!over) {
                    return checked;
                }
            } else if (part instanceof FilePart.Trailer trailer) {
                trailerChecks.trailer(trailer.line());
            } else if (part instanceof FilePart.Loose loose) {
                takeLoose(loose);
            }
        }
        return null;
    }

    /** The faults of the file as a whole. */
    public List<Fault> fileFaults() {
        return faults.faults();
    }

    /** Whether the file as a whole is refused, as far as it was read. */
    public boolean refused() {
        return faults.refusing() > 0;
    }

    /** What this volume adds to the others of its claim, {@link VolumeSet}; empty before the end, or without a sound GO. */
    public Optional<VolumeTotals> volumeTotals() {
        return Optional.ofNullable(trailerChecks.totals());
    }

    private CheckedReceipt take(RawReceipt raw) {
        receipts++;
        for (RawLine line : raw.lines()) {
            checkLineEnd(line);
            FileKind kind = FileKind.ofLater(line);
            if (kind != FileKind.MEDICAL && headerChecks.refusesKind(kind, line.number())) {
                over = true;
                return null;
            }
        }
        CheckedReceipt checked = ReceiptChecks.check(edition, raw, receipts, header.claimMonth());
        trailerChecks.receipt(raw.lines().get(0), checked.receipt(), header.volume());
        refusingFaults += (int) checked.faults().stream()
                .filter(fault -> fault.level().refusesReceipt())
                .count();
        if (refusingFaults > MOST_REFUSING_FAULTS) {
            faults.add(Fault.ofFile(FaultCode.TOO_MANY_FAULTS));
            over = true;
        }
        return checked;
    }

    private void takeLoose(FilePart.Loose loose) {
        RawLine line = loose.line();
        boolean nothing = line.isBlank() || isPadding(loose.bytes());
        switch (loose.place()) {
            case BEYOND_LIMIT, END_MARK -> {
                // The receipt it belongs to carries the fault; the end mark is as it should be.
            }
            case BEFORE_FIRST_RECEIPT ->
                faults.add(Fault.ofLine(nothing ? FaultCode.EMPTY_LINE : FaultCode.OUTSIDE_RECEIPTS, line.number()));
            case AFTER_TRAILER ->
                faults.add(Fault.ofLine(nothing ? FaultCode.EMPTY_LINE : FaultCode.AFTER_TRAILER, line.number()));
            case AFTER_END_MARK ->
                faults.add(Fault.ofLine(nothing ? FaultCode.EMPTY_LINE : FaultCode.AFTER_END_MARK, line.number()));
        }
        over = refused();
    }

    private void checkLineEnd(RawLine line) {
        if (!lineEndReported && !line.endsWithCrLf() && !line.cut()) {
            lineEndReported = true;
            faults.add(Fault.ofLine(FaultCode.LINE_END, line.number()));
        }
    }

    private void finish() {
        over = true;
        if (receipts == 0) {
            faults.add(Fault.ofFile(FaultCode.NO_RECEIPT));
        }
        trailerChecks.finish(header.volume());
    }

    private static boolean isPadding(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0 && b != ' ' && b != '\r' && b != '\n' && b != 0x1A) {
                return false;
            }
        }
        return true;
    }
}
