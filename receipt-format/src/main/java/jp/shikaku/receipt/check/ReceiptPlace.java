package jp.shikaku.receipt.check;

import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;

/** Finds the line of a fault that was found in the typed view of a receipt. */
record ReceiptPlace(RawReceipt raw, Edition edition, FaultList faults) {

    /** For a fault of a record as a whole. */
    static final String WHOLE = "";

    /** Adds a fault at an item of the first record of a kind. */
    void add(FaultCode code, String recordId, String item) {
        add(code, recordId, 1, item);
    }

    /**
     * Adds a fault at an item of the nth record of a kind; at the receipt's first line where there is no such record.
     *
     * @param occurrence from 1
     * @param item its key in the record tables, or {@link #WHOLE}
     */
    void add(FaultCode code, String recordId, int occurrence, String item) {
        int seen = 0;
        for (RawLine line : raw.lines()) {
            if (line.is(recordId) && ++seen == occurrence) {
                add(code, recordId, line.number(), item);
                return;
            }
        }
        faults.add(edition.fault(code, "RE", raw.firstLine(), 0));
    }

    /** Adds a fault at an item of a line of the receipt, whatever record it is. */
    void addAt(FaultCode code, long line, String item) {
        RawLine found = raw.lines().get((int) (line - raw.firstLine()));
        add(code, found.recordId(), line, item);
    }

    private void add(FaultCode code, String recordId, long line, String item) {
        faults.add(edition.fault(code, recordId, line, item.isEmpty() ? 0 : edition.position(recordId, item)));
    }

    /** Shows what is recorded as an item of the records of a kind, with the line it stands on; empty items are left out. */
    void each(String recordId, String item, ItemVisitor visitor) {
        int position = edition.position(recordId, item);
        for (RawLine line : raw.lines()) {
            if (line.is(recordId) && !line.isEmpty(position)) {
                visitor.visit(line.number(), line.item(position));
            }
        }
    }

    /** Is shown items. */
    @FunctionalInterface
    interface ItemVisitor {
        void visit(long line, String text);
    }

    boolean has(String recordId) {
        return raw.first(recordId) != null;
    }
}
