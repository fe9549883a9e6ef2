package jp.shikaku.receipt.content;

import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;

/**
 * What reading a raw receipt gave.
 *
 * @param receipt the receipt, empty if a fault leaves it without a meaning
 * @param faults what could not be read, and what was converted
 */
public record Reading(Optional<Receipt> receipt, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
    }

    /** Reads a receipt by the record tables of an edition; never throws for its content. */
    public static Reading of(RawReceipt raw, Edition edition) {
        return new ReceiptAssembly(edition).read(raw);
    }
}
