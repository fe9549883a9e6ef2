package jp.shikaku.receipt.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

        private final Slot beginning = new Slot(null);
        private final Map<LineKey, Slot> slots = new HashMap<>();
        private final Map<LineKey, RawLine> records = new HashMap<>();
        private final FaultList faults = new FaultList();

        /** A place for one record, empty once that is left out, with what was added behind it. */
        private static final class Slot {
            private final List<Slot> behind = new ArrayList<>();
            private RawLine record;

            private Slot(RawLine record) {
                this.record = record;
            }
        }

        private Applying(PrefixedReceipt receipt, DataClass base) {
            slots.put(LineKey.BEFORE_ALL, new Slot(null));
            beginning.behind.add(slots.get(LineKey.BEFORE_ALL));
            for (PrefixedLine line : receipt.receiptLines(base)) {
                Slot slot = new Slot(line.record());
                beginning.behind.add(slot);
                slots.putIfAbsent(key(line), slot);
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
            Slot target = slots.get(correction.target());
            boolean adds = correction.kind() == CorrectionKind.ADD;
            if (target == null || !adds && target.record == null) {
                fault(FaultCode.TARGET_LINE_MISSING, jy);
            } else if (adds) {
                Slot added = new Slot(record);
                target.behind.add(added);
                slots.putIfAbsent(correction.corrected(), added);
            } else {
                target.record = record;
                if (record != null) {
                    slots.putIfAbsent(correction.corrected(), target);
                }
            }
        }

        private RawReceipt result() {
            List<RawLine> lines = new ArrayList<>();
            Deque<Slot> next = new ArrayDeque<>(List.of(beginning));
            while (!next.isEmpty()) {
                Slot slot = next.pop();
                if (slot.record != null) {
                    lines.add(slot.record);
                }
                for (int at = slot.behind.size() - 1; at >= 0; at--) {
                    next.push(slot.behind.get(at));
                }
            }
            return RawReceipt.ofLines(lines);
        }

        private void fault(FaultCode code, RawLine jy) {
            faults.add(Edition.EXCHANGE.fault(code, "JY", jy.number(), Fault.NO_ITEM));
        }

        private static LineKey key(PrefixedLine line) {
            return new LineKey(line.number(), line.branch());
        }
    }
}
