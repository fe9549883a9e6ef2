package jp.shikaku.receipt.insurer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.RecordSpec;

/**
 * The records of a pharmacy that a part on some days leaves out: those of another date (調剤年月日 in CZ, 算定日 in KI, 調剤月日 in
 * ST; domain notes A.8), and a prescription (SH) with its drugs, materials and comments once none of its CZ is left. That
 * SH goes with its CZ is inferred. What has no date (TK) stays in every part.
 */
final class DatedRecords {

    private static final String PRESCRIPTION = "SH";
    private static final String DISPENSING = "CZ";
    private static final Set<String> OF_PRESCRIPTION = Set.of(DISPENSING, "IY", "TO", "CO");

    private final DayMask days;
    private final YearMonth month;
    private final Edition edition;
    private final Set<RawLine> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<RawLine> prescription = new ArrayList<>();

    private DatedRecords(DayMask days, YearMonth month, Edition edition) {
        this.days = days;
        this.month = month;
        this.edition = edition;
    }

    /** The records, by identity, that are not in the part. */
    static Set<RawLine> leftOut(List<RawLine> receipt, DayMask days, YearMonth month, Edition edition) {
        DatedRecords records = new DatedRecords(days, month, edition);
        receipt.forEach(records::take);
        records.close();
        return records.leftOut;
    }

    private void take(RawLine line) {
        if (isOfAnotherDay(line)) {
            leftOut.add(line);
        }
        boolean begins = line.is(PRESCRIPTION) && edition.record(PRESCRIPTION).isPresent();
        if (begins || !OF_PRESCRIPTION.contains(line.recordId())) {
            close();
        }
        if (begins || !prescription.isEmpty()) {
            prescription.add(line);
        }
    }

    private void close() {
        List<RawLine> dispensed =
                prescription.stream().filter(line -> line.is(DISPENSING)).toList();
        if (!dispensed.isEmpty() && leftOut.containsAll(dispensed)) {
            leftOut.addAll(prescription);
        }
        prescription.clear();
    }

    private boolean isOfAnotherDay(RawLine line) {
        int position = edition.position(line.recordId(), "date");
        if (position == RecordSpec.ABSENT) {
            return false;
        }
        LocalDate date = UkeDates.date(line.item(position)).orElse(null);
        return date != null && YearMonth.from(date).equals(month) && !days.contains(date.getDayOfMonth());
    }
}
