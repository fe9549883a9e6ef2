package jp.shikaku.receipt.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

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
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * Reads a claim file of any kind receipt by receipt with all checks. Memory does not grow with the file. The faults of the
 * file as a whole are complete once {@link #next()} has given null. Not thread-safe; does not close the stream.
 */
public final class ClaimFileReader {

    /** So many places of level L2 refuse the file (L1920). */
    public static final int TOO_MANY_REFUSING_FAULTS = 1_000;

    /** So many parts are looked at to find the first receipt. */
    private static final int MOST_AHEAD = 16;

    private final UkeReader reader;
    private final Queue<FilePart> ahead = new ArrayDeque<>();
    private final FaultList faults = new FaultList();
    private final HeaderChecks headerChecks = new HeaderChecks(faults);
    private final ClaimHeader header;
    private final Edition edition;
    private final InstitutionChecks institution;
    private final ReceiptChecks receiptChecks;
    private final TrailerChecks trailerChecks;
    private int receipts;
    private int refusingFaults;
    private boolean lineEndReported;
    private boolean over;

    private ClaimFileReader(UkeReader reader, Directory directory) throws IOException {
        this.reader = reader;
        FilePart first = reader.next();
        ClaimHeader announced = null;
        if (first instanceof FilePart.Header part) {
            announced = headerChecks.check(part).orElse(null);
            checkLineEnd(part.line());
        } else {
            faults.add(Fault.ofFile(FaultCode.EMPTY_FILE));
        }
        ClaimHeader stated = announced == null ? null : announced.of(kind(announced));
        edition = stated == null ? null : Editions.PUBLISHED.of(stated.kind(), stated.claimMonth());
        institution = stated == null ? null : new InstitutionChecks(directory, stated);
        header = stated == null ? null : understood(stated, ((FilePart.Header) first).line());
        receiptChecks = header == null ? null : new ReceiptChecks(edition, header.claimMonth(), directory, institution);
        trailerChecks = new TrailerChecks(edition, faults);
        over = header == null;
    }

    /** The header, where none of its items refuses the file; null else. */
    private ClaimHeader understood(ClaimHeader stated, RawLine line) {
        headerChecks.checkItems(line, edition);
        Optional<String> name = institution.replacingName();
        if (name.isPresent()) {
            headerChecks.nameReplaced(line);
        }
        return refused() ? null : name.map(stated::named).orElse(stated);
    }

    /** Opens a file by reading its first line and, where that does not tell its kind, its first receipt. */
    public static ClaimFileReader open(InputStream in) throws IOException {
        return open(in, Directory.NONE);
    }

    /** Opens a file that is compared with what is registered as well. */
    public static ClaimFileReader open(InputStream in, Directory directory) throws IOException {
        return new ClaimFileReader(new UkeReader(in, ReadLimits.DEFAULT), directory);
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
            FilePart part = ahead.isEmpty() ? reader.next() : ahead.remove();
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
            boolean expected = kind == FileKind.MEDICAL || kind == FileKind.DPC && header.kind() == ReceiptKind.DPC;
            if (!expected && headerChecks.refusesKind(kind, line.number())) {
                over = true;
                return null;
            }
        }
        CheckedReceipt checked = receiptChecks.check(raw, receipts);
        RawLine re = raw.first("RE");
        trailerChecks.receipt(re == null ? raw.lines().get(0) : re, checked.receipt(), header.volume());
        refusingFaults += (int) checked.faults().stream()
                .filter(fault -> fault.level().refusesReceipt())
                .count();
        if (refusingFaults >= TOO_MANY_REFUSING_FAULTS) {
            faults.add(Fault.ofFile(FaultCode.TOO_MANY_FAULTS));
            over = true;
        }
        return checked;
    }

    /** A file that begins as a medical one is a DPC file if its first receipt has a record that only those have. */
    private ReceiptKind kind(ClaimHeader announced) throws IOException {
        boolean open = announced.kind() == ReceiptKind.MEDICAL;
        while (open && ahead.size() < MOST_AHEAD) {
            FilePart part = reader.next();
            if (part == null) {
                return announced.kind();
            }
            ahead.add(part);
            open = part instanceof FilePart.Loose;
            if (part instanceof RawReceipt raw
                    && raw.lines().stream().anyMatch(line -> FileKind.ofLater(line) == FileKind.DPC)) {
                return ReceiptKind.DPC;
            }
        }
        return announced.kind();
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
