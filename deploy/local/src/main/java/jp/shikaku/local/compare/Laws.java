package jp.shikaku.local.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.population.claims.ReceiptTruth;

/**
 * The laws of the suite, checked on what the services tell. A law once broken stays broken, and the first receipt that
 * broke it is remembered.
 */
public final class Laws {

    private final Map<Law, String> broken = new EnumMap<>(Law.class);
    private final Map<String, ReceiptTruth> sent = new HashMap<>();

    /** What must always hold. */
    public enum Law {
        /**
         * Days, points and visits of a receipt are those that were sent, and those of its parts sum to them. A pharmacy may
         * receive several prescriptions on a day, so that visits are more than days.
         */
        CONSERVATION("conservation", "点数と日数の保存"),
        /** No day of a receipt is billed to two insurers. */
        NO_DAY_BILLED_TWICE("noDayBilledTwice", "一日は一保険者"),
        /** Received = decided + held + refused. */
        EVERY_RECEIPT_IS_SOMEWHERE("everyReceiptIsSomewhere", "行方不明のレセプトなし"),
        /** Entries of a receipt sum to the receipt. */
        LEDGER_SUMS_TO_RECEIPT("ledgerSumsToReceipt", "台帳の合計の一致"),
        /** Sending the same again has no effect. */
        REPETITION_CHANGES_NOTHING("repetitionChangesNothing", "再送は結果を変えない");

        private final String key;
        private final String ja;

        Law(String key, String ja) {
            this.key = key;
            this.ja = ja;
        }

        /** Its name in summary.json. */
        public String key() {
            return key;
        }

        public String ja() {
            return ja;
        }
    }

    /** @param truths what was sent */
    public Laws(List<ReceiptTruth> truths) {
        truths.forEach(truth -> sent.put(truth.key(), truth));
    }

    /** Records that a law does not hold. */
    public void fail(Law law, String where) {
        broken.putIfAbsent(law, where);
    }

    public boolean holds(Law law) {
        return !broken.containsKey(law);
    }

    /** The first place where a law was broken, null if it holds. */
    public String brokenAt(Law law) {
        return broken.get(law);
    }

    public boolean allHold() {
        return broken.isEmpty();
    }

    /** Conservation and disjoint days of every receipt. */
    public void checkAllocations(List<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            checkDays(allocation);
            checkPoints(allocation);
        }
    }

    /**
     * Every receipt sent is in the list once, and the summary counts them all.
     *
     * @param allocations receipts accepted
     * @param received receipts received, by the summary
     * @param refused receipts refused, by the summary
     */
    public void checkComplete(List<Allocation> allocations, int received, int refused) {
        Set<String> seen = new HashSet<>();
        for (Allocation allocation : allocations) {
            if (!seen.add(allocation.key()) || !sent.containsKey(allocation.key())) {
                fail(Law.EVERY_RECEIPT_IS_SOMEWHERE, allocation.key());
            }
        }
        if (received != sent.size() || seen.size() + refused != received) {
            fail(
                    Law.EVERY_RECEIPT_IS_SOMEWHERE,
                    sent.size() + " sent, " + received + " received, " + seen.size() + " accepted, " + refused
                            + " refused");
        }
    }

    /**
     * The ledger against the receipts. The close of the month books; before it a receipt has no entries yet.
     *
     * @param closed whether the month is closed
     */
    public void checkLedger(List<Allocation> allocations, LedgerSums ledger, boolean closed) {
        for (Allocation allocation : allocations) {
            LedgerSums.Sum sum = ledger.of(allocation.receiptId());
            if (sum == null ? closed : !matches(allocation, sum)) {
                fail(Law.LEDGER_SUMS_TO_RECEIPT, allocation.key());
            }
        }
    }

    private static boolean matches(Allocation allocation, LedgerSums.Sum sum) {
        return sum.points() == allocation.points() && sum.yen() == allocation.costYen();
    }

    private void checkDays(Allocation allocation) {
        Set<Integer> days = new HashSet<>();
        for (Allocation.Part part : allocation.parts()) {
            for (int day : part.days()) {
                if (!days.add(day)) {
                    fail(Law.NO_DAY_BILLED_TWICE, allocation.key());
                }
            }
        }
        if (!allocation.parts().isEmpty() && !days.containsAll(allocation.visitDays())) {
            fail(Law.CONSERVATION, allocation.key());
        }
    }

    private void checkPoints(Allocation allocation) {
        int points = 0;
        int visits = 0;
        long yen = 0;
        for (Allocation.Part part : allocation.parts()) {
            points += part.points();
            visits += part.visitDays();
            yen += part.costYen();
        }
        boolean conserved = points == allocation.points() && yen == allocation.costYen();
        ReceiptTruth receipt = sent.get(allocation.key());
        if (receipt != null) {
            conserved &= visits == receipt.visits();
            if (receipt.points() != allocation.points()
                    || !List.copyOf(receipt.payers().keySet()).equals(allocation.visitDays())) {
                fail(Law.CONSERVATION, allocation.key());
            }
        }
        if (!allocation.parts().isEmpty() && !conserved) {
            fail(Law.CONSERVATION, allocation.key());
        }
    }
}
