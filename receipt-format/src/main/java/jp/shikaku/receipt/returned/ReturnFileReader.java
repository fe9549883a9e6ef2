package jp.shikaku.receipt.returned;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.ReadLimits;
import jp.shikaku.receipt.file.UkeReader;

/**
 * Reads a return file ({@code .HEN}, {@code .SAH}) claim by claim. Memory does not grow with the file. Reasons HR may
 * stand before or after the records of their claim. Not thread-safe; does not close the stream.
 */
public final class ReturnFileReader {

    private final UkeReader reader;
    private final FaultList faults = new FaultList();
    private RawLine head;
    private RawLine totals;

    /** A reader that has read nothing yet. */
    public ReturnFileReader(InputStream in) {
        reader = UkeReader.ofReturnFile(in, ReadLimits.DEFAULT);
    }

    /**
     * The next returned claim; never fails for its content.
     *
     * @return the claim with its faults, or null at the end of the file
     * @throws IOException if the stream fails
     */
    public ReturnedReceipt next() throws IOException {
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            if (part instanceof RawReceipt raw) {
                return ReturnedReceipt.of(raw);
            }
            take(part);
        }
        return null;
    }

    /** HI understood; empty before the first {@link #next()}, and where the file begins with another line. */
    public Optional<ReturnHead> head() {
        return Optional.ofNullable(head).flatMap(ReturnHead::of);
    }

    /** HG as received; empty until it was met. */
    public Optional<RawLine> totals() {
        return Optional.ofNullable(totals);
    }

    /** What is wrong outside the claims, complete once {@link #next()} has given null. */
    public List<Fault> fileFaults() {
        return faults.faults();
    }

    private void take(FilePart part) {
        if (part instanceof FilePart.Header first) {
            head = first.line();
            if (!head.is("HI") && !head.is("IR")) {
                faults.add(Fault.ofLine(FaultCode.NOT_A_RETURN_FILE, head.number()));
            }
        } else if (part instanceof FilePart.Trailer trailer) {
            totals = trailer.line();
        } else if (part instanceof FilePart.Loose loose
                && loose.place() != FilePart.Place.END_MARK
                && !loose.line().isBlank()) {
            faults.add(Fault.ofLine(FaultCode.OUTSIDE_RECEIPTS, loose.line().number()));
        }
    }
}
