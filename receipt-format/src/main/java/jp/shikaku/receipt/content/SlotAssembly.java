package jp.shikaku.receipt.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.content.ReceiptLayout.DetailLayout;
import jp.shikaku.receipt.content.ReceiptLayout.Slot;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.RecordRole;

/** Reads the records that carry points of one date (CZ, KI) or of the month (GT): a group for each of their points. */
final class SlotAssembly {

    private final Items items;
    private final List<DetailGroup> groups;

    SlotAssembly(Items items, List<DetailGroup> groups) {
        this.items = items;
        this.groups = groups;
    }

    /**
     * Reads a record.
     *
     * @param month 診療年月, null if it could not be read
     */
    void take(RawLine line, DetailLayout layout, YearMonth month) {
        int day = layout.role() == RecordRole.DATED ? day(line, layout, month) : 0;
        for (Slot slot : layout.slots()) {
            if (!line.isEmpty(slot.points())) {
                add(line, layout, slot, day);
            }
        }
    }

    private void add(RawLine line, DetailLayout layout, Slot slot, int day) {
        BurdenClass burden = BurdenClass.of(line.item(slot.burden())).orElse(null);
        if (burden == null) {
            items.fault(FaultCode.BURDEN_CLASS, line, slot.burden());
            return;
        }
        Integer recorded = items.optionalCount(line, slot.count());
        int count = recorded == null ? 1 : recorded;
        long points = items.number(line, slot.points());
        DayCounts days = day == 0 ? DayCounts.NONE : DayCounts.times(count, DayMask.ofDays(day));
        groups.add(new DetailGroup(
                line.number(), line.number(), burden, line.item(layout.section()), points, count, days));
    }

    /** The day of the month; 0 where the date is missing, unreadable or in another month. */
    private int day(RawLine line, DetailLayout layout, YearMonth month) {
        LocalDate date = items.optionalDate(line, layout.date(), FaultCode.NOT_A_DATE);
        if (date == null || month == null) {
            return 0;
        }
        if (!YearMonth.from(date).equals(month)) {
            items.fault(FaultCode.OTHER_MONTH, line, layout.date());
            return 0;
        }
        return date.getDayOfMonth();
    }
}
