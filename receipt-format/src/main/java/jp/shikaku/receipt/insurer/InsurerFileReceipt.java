package jp.shikaku.receipt.insurer;

import java.util.List;
import java.util.Optional;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;

/**
 * A receipt of an insurer-side file.
 *
 * @param raw its lines as received
 * @param receipt its lines by their prefixes
 * @param faults lines whose prefix cannot be read
 */
public record InsurerFileReceipt(RawReceipt raw, PrefixedReceipt receipt, List<Fault> faults) {

    private static final int MANAGEMENT_NUMBER = 1;
    private static final int SEARCH_NUMBER = 3;
    private static final int NEW_INSURER = 1;

    public InsurerFileReceipt {
        faults = List.copyOf(faults);
    }

    /** レセプト管理番号 of MN, empty where it is not recorded. */
    public String managementNumber() {
        return item("MN", MANAGEMENT_NUMBER);
    }

    /** 検索番号 of MN, empty where it is not recorded. */
    public String searchNumber() {
        return item("MN", SEARCH_NUMBER);
    }

    /** 振替先保険者番号 of EX; empty where there is none, or no number. */
    public Optional<InsurerNumber> newInsurer() {
        try {
            return Optional.of(InsurerNumber.of(item("EX", NEW_INSURER)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String item(String record, int position) {
        RawLine line = receipt.first(record);
        return line == null ? "" : line.item(position);
    }
}
