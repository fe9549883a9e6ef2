package jp.shikaku.receipt.returned;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;

/**
 * A claim that comes back, as a return file holds it.
 *
 * @param raw its lines as received
 * @param claim its plain records, those an institution corrects and claims again; without lines in a file of an old
 *     layout that holds history only
 * @param reasons why it comes back
 * @param history the prefixed lines as received, not to be changed
 * @param faults reasons that cannot be read
 */
public record ReturnedReceipt(
        RawReceipt raw, RawReceipt claim, List<ReturnReason> reasons, List<RawLine> history, List<Fault> faults) {

    public ReturnedReceipt {
        reasons = List.copyOf(reasons);
        history = List.copyOf(history);
        faults = List.copyOf(faults);
    }

    /** Sorts the lines of a returned claim; never throws for their content. */
    static ReturnedReceipt of(RawReceipt raw) {
        List<RawLine> claim = new ArrayList<>();
        List<ReturnReason> reasons = new ArrayList<>();
        List<RawLine> history = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (raw.cut()) {
            faults.add(Fault.ofLine(FaultCode.RECEIPT_TOO_LARGE, raw.firstLine()));
        }
        for (RawLine line : raw.lines()) {
            if (line.isPrefixed()) {
                history.add(line);
            } else if (line.is("HR")) {
                ReturnReason.of(line)
                        .ifPresentOrElse(
                                reasons::add, () -> faults.add(Fault.ofLine(FaultCode.RETURN_REASON, line.number())));
            } else {
                claim.add(line);
            }
        }
        return new ReturnedReceipt(raw, RawReceipt.ofLines(claim), reasons, history, faults);
    }
}
