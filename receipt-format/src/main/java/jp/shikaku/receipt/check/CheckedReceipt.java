package jp.shikaku.receipt.check;

import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.file.RawReceipt;

/**
 * A receipt and what is wrong with it.
 *
 * @param raw as received
 * @param receipt the receipt understood; empty if a fault leaves it without a meaning
 * @param position its position in the file, from 1
 * @param faults what is wrong
 */
public record CheckedReceipt(RawReceipt raw, Optional<Receipt> receipt, int position, List<Fault> faults) {

    public CheckedReceipt {
        faults = List.copyOf(faults);
    }

    /** Whether it is accepted: understood, and without a fault of level L2. */
    public boolean accepted() {
        return receipt.isPresent()
                && faults.stream().noneMatch(fault -> fault.level().refusesReceipt());
    }
}
