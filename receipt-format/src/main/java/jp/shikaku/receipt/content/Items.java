package jp.shikaku.receipt.content;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.RecordSpec;

/** Reads typed items of lines and collects a fault, naming the item, for each that cannot be read. */
final class Items {

    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_COUNT = 5;

    private final Edition edition;
    private final FaultList faults = new FaultList();

    Items(Edition edition) {
        this.edition = edition;
    }

    List<Fault> faults() {
        return faults.faults();
    }

    /** Whether a fault was met that leaves the receipt without an understandable view. */
    boolean unreadable() {
        return faults.refusing() > 0;
    }

    void fault(FaultCode code, RawLine line, int item) {
        faults.add(edition.fault(code, line.recordId(), line.number(), item));
    }

    /** The text, or null if it is empty. */
    String text(RawLine line, int item) {
        String text = line.item(item);
        return text.isEmpty() ? null : text;
    }

    /** A whole number of at most nine characters that must be there; 0 if the edition does not have the item. */
    long number(RawLine line, int item) {
        if (item == RecordSpec.ABSENT) {
            return 0;
        }
        if (line.isEmpty(item)) {
            fault(FaultCode.REQUIRED, line, item);
            return 0;
        }
        Long value = optionalNumber(line, item);
        return value == null ? 0 : value;
    }

    /** A whole number, or null if it is empty or unreadable. */
    Long optionalNumber(RawLine line, int item) {
        if (line.isEmpty(item)) {
            return null;
        }
        Long value = line.wholeNumber(item, LONGEST_NUMBER);
        if (value == null) {
            fault(FaultCode.NOT_A_NUMBER, line, item);
        }
        return value;
    }

    /** A count that must be there: 0 or more; 0 if the edition does not have the item. */
    int count(RawLine line, int item) {
        if (item == RecordSpec.ABSENT) {
            return 0;
        }
        if (line.isEmpty(item)) {
            fault(FaultCode.REQUIRED, line, item);
            return 0;
        }
        Integer value = optionalCount(line, item);
        return value == null ? 0 : value;
    }

    /** A count of at most five digits, or null if it is empty or unreadable. */
    Integer optionalCount(RawLine line, int item) {
        if (line.isEmpty(item)) {
            return null;
        }
        Long value = optionalNumber(line, item);
        if (value != null && (value < 0 || line.byteLength(item) > LONGEST_COUNT)) {
            fault(FaultCode.NOT_A_NUMBER, line, item);
            return null;
        }
        return value == null ? null : value.intValue();
    }

    /** A date, or null if it is empty or no date. */
    LocalDate optionalDate(RawLine line, int item, FaultCode wrong) {
        if (line.isEmpty(item)) {
            return null;
        }
        String text = line.item(item);
        LocalDate date = UkeDates.date(text).orElse(null);
        if (date == null) {
            fault(wrong, line, item);
        } else if (UkeDates.writtenWithEra(text)) {
            fault(FaultCode.ERA_CONVERTED, line, item);
        }
        return date;
    }
}
