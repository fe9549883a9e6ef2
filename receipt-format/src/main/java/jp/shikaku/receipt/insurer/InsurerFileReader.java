package jp.shikaku.receipt.insurer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.FilePart;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.file.ReadLimits;
import jp.shikaku.receipt.file.UkeReader;
import jp.shikaku.receipt.prefixed.PrefixedLine;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;

/**
 * Reads an insurer-side file receipt by receipt. Memory does not grow with the file. The receipts, written one after the
 * other, are the file again, byte for byte, if it holds nothing else. Not thread-safe; does not close the stream.
 */
public final class InsurerFileReader {

    private final UkeReader reader;
    private final FaultList faults = new FaultList();

    /** A reader that has read nothing yet. */
    public InsurerFileReader(InputStream in) {
        reader = UkeReader.ofInsurerFile(in, ReadLimits.DEFAULT);
    }

    /**
     * The next receipt; never fails for its content.
     *
     * @return the receipt with its faults, or null at the end of the file
     * @throws IOException if the stream fails
     */
    public InsurerFileReceipt next() throws IOException {
        for (FilePart part = reader.next(); part != null; part = reader.next()) {
            if (part instanceof RawReceipt raw) {
                return receipt(raw);
            }
            if (part instanceof FilePart.Loose loose && loose.place() != FilePart.Place.END_MARK) {
                faults.add(Fault.ofLine(FaultCode.OUTSIDE_RECEIPTS, loose.line().number()));
            }
        }
        return null;
    }

    /** What is wrong outside the receipts, complete once {@link #next()} has given null. */
    public List<Fault> fileFaults() {
        return faults.faults();
    }

    private static InsurerFileReceipt receipt(RawReceipt raw) {
        FaultList found = new FaultList();
        if (raw.cut()) {
            found.add(Fault.ofLine(FaultCode.RECEIPT_TOO_LARGE, raw.firstLine()));
        }
        List<PrefixedLine> lines = new ArrayList<>();
        for (RawLine line : raw.lines()) {
            PrefixedLine prefixed = PrefixedLine.of(line).orElse(null);
            if (prefixed == null) {
                found.add(Fault.ofLine(FaultCode.PREFIX_MISSING, line.number()));
            } else {
                lines.add(prefixed);
                if (prefixed.dataClass().isEmpty()) {
                    found.add(Fault.ofLine(FaultCode.DATA_CLASS_UNKNOWN, line.number()));
                }
            }
        }
        return new InsurerFileReceipt(raw, new PrefixedReceipt(lines), found.faults());
    }
}
