package jp.shikaku.claims.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.shikaku.model.CsvTable;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.fault.Fault;

/**
 * How the faults of a receipt bear on whether it is claimed (受付・事務点検のレベル). A receipt has the level that matters
 * most, in the order given here, or none. The names stand in the database.
 */
enum CheckLevel {
    /** It cannot be accepted, whatever the mode. */
    L2,
    /** To be confirmed, and 受付不能: claimed unchecked only. */
    L3_UNACCEPTABLE,
    /** To be confirmed: not claimed without errors. */
    L3,
    /** A warning: not claimed without errors. */
    L4,
    /** Informational (4800s): accepted in every mode. */
    L48;

    private static final String INFORMATIONAL = "L48";
    private static final Set<String> UNACCEPTABLE = unacceptable();

    /** The level of a fault. */
    static CheckLevel of(Fault fault) {
        return switch (fault.level()) {
            case L1, L2 -> L2;
            case L3 -> UNACCEPTABLE.contains(fault.code()) ? L3_UNACCEPTABLE : L3;
            case L4 -> fault.code().startsWith(INFORMATIONAL) ? L48 : L4;
        };
    }

    /** A receipt's level; empty if it has no fault. */
    static Optional<CheckLevel> of(CheckedReceipt receipt) {
        return receipt.accepted()
                ? receipt.faults().stream().map(CheckLevel::of).min(CheckLevel::compareTo)
                : Optional.of(L2);
    }

    /** Which codes of level L3 are 受付不能 is published for none of them by name: a table that can be replaced. */
    private static Set<String> unacceptable() {
        InputStream table = CheckLevel.class.getResourceAsStream("/intake/unacceptable.csv");
        return CsvTable.read(table)
                .map(List::iterator)
                .map(cells -> cells.next())
                .collect(Collectors.toUnmodifiableSet());
    }
}
