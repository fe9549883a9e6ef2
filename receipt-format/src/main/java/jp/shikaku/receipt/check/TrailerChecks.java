package jp.shikaku.receipt.check;

import java.util.Optional;

import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;

/**
 * What runs through the file: the order of the receipt numbers, and the totals that GO states. Totals of 0 and 0 are
 * what a review organisation writes for moved receipts, and are not compared.
 */
final class TrailerChecks {

    private static final String ONLY_VOLUME = "00";
    private static final String LAST_VOLUME = "99";
    private static final int LONGEST_NUMBER = 6;
    private static final int COUNT = 1;
    private static final int POINTS = 2;
    private static final int VOLUME = 3;

    private final Edition edition;
    private final FaultList faults;
    private long count;
    private long points;
    private long lastNumber = -1;
    private long firstNumber = -1;
    private boolean comparable = true;
    private RawLine trailer;
    private VolumeTotals totals;

    TrailerChecks(Edition edition, FaultList faults) {
        this.edition = edition;
        this.faults = faults;
    }

    void receipt(RawLine re, Optional<Receipt> receipt, String volume) {
        Long number = re.wholeNumber(1, LONGEST_NUMBER);
        if (number == null && !re.isEmpty(1)) {
            faults.add(edition.fault(FaultCode.NUMBER_FORM, "RE", re.number(), 1));
        } else if (number != null) {
            boolean first = lastNumber < 0;
            boolean inOrder = first ? number == 1 || !ONLY_VOLUME.equals(volume) : number == lastNumber + 1;
            if (!inOrder) {
                faults.add(edition.fault(FaultCode.NUMBER_ORDER, "RE", re.number(), 1));
            }
            firstNumber = first ? number : firstNumber;
            lastNumber = number;
        }
        if (receipt.isEmpty()) {
            comparable = false;
        } else {
            count += receipt.get().trailerCount();
            points += receipt.get().trailerPoints();
        }
    }

    void trailer(RawLine line) {
        trailer = line;
    }

    void finish(String volume) {
        if (trailer == null) {
            faults.add(Fault.ofFile(FaultCode.NO_TRAILER));
            return;
        }
        boolean last = LAST_VOLUME.equals(trailer.item(VOLUME));
        boolean sound = form(FaultCode.TRAILER_COUNT, COUNT, last ? "[0-9]{1,6}" : "[0-9]{0,6}")
                & form(FaultCode.TRAILER_POINTS, POINTS, last ? "-?[0-9]{1,9}|[0-9]{10}" : "(-?[0-9]{1,9}|[0-9]{10})?")
                & form(FaultCode.TRAILER_ITEM, VOLUME, "[0-9]{2}");
        if (sound && !last && !(zero(COUNT) && zero(POINTS))) {
            faults.add(edition.fault(FaultCode.TOTALS_OF_VOLUME, "GO", trailer.number(), COUNT));
        }
        if (sound) {
            totals = totals(volume, last);
        }
        if (sound && last && ONLY_VOLUME.equals(volume)) {
            totals.compare(edition, faults);
        }
    }

    /** What this volume adds to its set; null if it has no sound trailer, or is not at its end. */
    VolumeTotals totals() {
        return totals;
    }

    private VolumeTotals totals(String volume, boolean last) {
        return new VolumeTotals(
                volume,
                last,
                firstNumber,
                lastNumber,
                comparable ? count : null,
                comparable ? points : null,
                number(COUNT),
                number(POINTS),
                trailer.number());
    }

    private long number(int item) {
        return trailer.isEmpty(item) ? 0 : Long.parseLong(trailer.item(item));
    }

    private boolean zero(int item) {
        return number(item) == 0;
    }

    private boolean form(FaultCode code, int item, String form) {
        boolean sound = trailer.item(item).matches(form);
        if (!sound) {
            faults.add(edition.fault(code, "GO", trailer.number(), item));
        }
        return sound;
    }
}
