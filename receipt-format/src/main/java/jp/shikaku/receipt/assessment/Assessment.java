package jp.shikaku.receipt.assessment;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedLine;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;

/**
 * A receipt as it is after its corrections.
 *
 * @param receipt its records without prefixes, as a claim file would hold them
 * @param faults corrections that could not be applied, each with its line; the receipt is as it is without them
 */
public record Assessment(RawReceipt receipt, List<Fault> faults) {

    public Assessment {
        faults = List.copyOf(faults);
    }

    /** The claim as the review organisation assessed it. */
    public static Assessment of(PrefixedReceipt receipt) {
        return of(receipt, DataClass.CLAIM, DataClass.ASSESSMENT);
    }

    /**
     * The receipt after its corrections; never throws for its content.
     *
     * @param base the class of the lines that are corrected
     * @param corrections the class of the JY records to be applied, in their order
     */
    public static Assessment of(PrefixedReceipt receipt, DataClass base, DataClass corrections) {
        Applying applying = new Applying(receipt, base);
        for (PrefixedLine line : receipt.lines(corrections)) {
            if (line.record().is("JY")) {
                applying.apply(line.record());
            }
        }
        return new Assessment(applying.result(), applying.faults.faults());
    }

    /** The lines of a receipt while corrections are applied to them. */
    private static final class Applying {

        private final List<Slot> slots = new ArrayList<>();
        private final Map<LineKey, RawLine> records = new HashMap<>();
        private final FaultList faults = new FaultList();

        private static final class Slot {
            private final Set<LineKey> keys = new HashSet<>();
            private RawLine record;
            private boolean added;
        }

        private Applying(PrefixedReceipt receipt, DataClass base) {
            for (PrefixedLine line : receipt.receiptLines(base)) {
                slots.add(slot(key(line), line.record()));
            }
            for (PrefixedLine line : receipt.lines()) {
                if (line.dataClass().isPresent() && !line.dataClass().get().isHistory()) {
                    records.putIfAbsent(key(line), line.record());
                }
            }
        }

        private void apply(RawLine jy) {
            Optional<Correction> read = Correction.of(jy);
            if (read.isEmpty()) {
                fault(FaultCode.CORRECTION_UNREADABLE, jy);
                return;
            }
            Correction correction = read.get();
            RawLine record = correction.corrected() == null ? null : records.get(correction.corrected());
            if (record == null && correction.kind() != CorrectionKind.DELETE) {
                fault(FaultCode.CORRECTED_LINE_MISSING, jy);
                return;
            }
            int at = find(correction.target());
            if (correction.kind() == CorrectionKind.ADD
                    && (at >= 0 || correction.target().number() == 0)) {
                add(at + 1, slot(correction.corrected(), record));
            } else if (correction.kind() != CorrectionKind.ADD && at >= 0 && slots.get(at).record != null) {
                Slot slot = slots.get(at);
                slot.record = record;
                if (correction.corrected() != null) {
                    slot.keys.add(correction.corrected());
                }
            } else {
                fault(FaultCode.TARGET_LINE_MISSING, jy);
            }
        }

        /** Behind what was added at the same place before. */
        private void add(int first, Slot added) {
            int at = first;
            while (at < slots.size() && slots.get(at).added) {
                at++;
            }
            added.added = true;
            slots.add(at, added);
        }

        private int find(LineKey key) {
            for (int at = 0; at < slots.size(); at++) {
                if (slots.get(at).keys.contains(key)) {
                    return at;
                }
            }
            return -1;
        }

        private RawReceipt result() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (Slot slot : slots) {
                if (slot.record != null) {
                    bytes.writeBytes(slot.record.bytes());
                }
            }
            return RawReceipt.of(bytes.toByteArray(), 1);
        }

        private void fault(FaultCode code, RawLine jy) {
            faults.add(Edition.EXCHANGE.fault(code, "JY", jy.number(), Fault.NO_ITEM));
        }

        private static Slot slot(LineKey key, RawLine record) {
            Slot slot = new Slot();
            slot.keys.add(key);
            slot.record = record;
            return slot;
        }

        private static LineKey key(PrefixedLine line) {
            return new LineKey(line.number(), line.branch());
        }
    }
}
