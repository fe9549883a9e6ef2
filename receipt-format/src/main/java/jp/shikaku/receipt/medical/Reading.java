package jp.shikaku.receipt.medical;

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
public record Reading(Optional<MedicalReceipt> receipt, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
    }

    /** Reads a receipt; never throws for its content. */
    public static Reading of(RawReceipt raw) {
        return new ReceiptAssembly(Edition.MEDICAL_2023_03).read(raw);
    }
}
