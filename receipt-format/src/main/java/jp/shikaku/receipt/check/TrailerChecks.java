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
    private static final int LONGEST_NUMBER = 9;
    private static final int COUNT = 1;
    private static final int POINTS = 2;
    private static final int VOLUME = 3;

    private final Edition edition;
    private final FaultList faults;
    private long count;
    private long points;
    private long lastNumber = -1;
    private boolean comparable = true;
    private RawLine trailer;

    TrailerChecks(Edition edition, FaultList faults) {
        this.edition = edition;
        this.faults = faults;
    }

    void receipt(RawLine re, Optional<Receipt> receipt, String volume) {
        Long number = re.wholeNumber(1, LONGEST_NUMBER);
        if (number != null) {
            boolean first = lastNumber < 0;
            boolean inOrder = first ? number == 1 || !ONLY_VOLUME.equals(volume) : number == lastNumber + 1;
            if (!inOrder) {
                faults.add(edition.fault(FaultCode.NUMBER_ORDER, "RE", re.number(), 1));
            }
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
        boolean sound = form(COUNT, "[0-9]{1,9}") & form(POINTS, "-?[0-9]{1,12}") & form(VOLUME, "[0-9]{2}");
        boolean whole = ONLY_VOLUME.equals(volume) && LAST_VOLUME.equals(trailer.item(VOLUME));
        if (!sound || !whole || !comparable) {
            return;
        }
        long statedCount = Long.parseLong(trailer.item(COUNT));
        long statedPoints = Long.parseLong(trailer.item(POINTS));
        if (statedCount == 0 && statedPoints == 0) {
            return;
        }
        if (statedCount != count) {
            faults.add(edition.fault(FaultCode.TRAILER_COUNT, "GO", trailer.number(), COUNT));
        }
        if (statedPoints != points) {
            faults.add(edition.fault(FaultCode.TRAILER_POINTS, "GO", trailer.number(), POINTS));
        }
    }

    private boolean form(int item, String form) {
        boolean sound = trailer.item(item).matches(form);
        if (!sound) {
            faults.add(edition.fault(FaultCode.TRAILER_ITEM, "GO", trailer.number(), item));
        }
        return sound;
    }
}
