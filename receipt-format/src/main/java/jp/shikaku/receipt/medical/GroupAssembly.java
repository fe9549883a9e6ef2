package jp.shikaku.receipt.medical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.file.RawLine;

/** Puts detail lines together to groups: a group ends with the line on which its points stand. */
final class GroupAssembly {

    /** Position of day 1 in SI and IY. */
    static final int FIRST_DAY = 13;

    /** Position of day 1 in TO. */
    static final int FIRST_DAY_OF_MATERIAL = 17;

    private static final int SECTION = 1;
    private static final int BURDEN = 2;
    private static final int POINTS = 5;
    private static final int COUNT = 6;
    private static final int DAYS = 31;
    private static final String NO_SECTION = "";

    private final Items items;
    private final List<DetailGroup> groups = new ArrayList<>();
    private String section = NO_SECTION;
    private RawLine first;
    private int firstDay;

    GroupAssembly(Items items) {
        this.items = items;
    }

    void take(RawLine line, int dayPosition) {
        if (first == null) {
            first = line;
            firstDay = dayPosition;
        } else if (differs(line, dayPosition)) {
            items.fault(FaultCode.GROUP_DIFFERS, line, COUNT);
        }
        if (!line.isEmpty(SECTION)) {
            section = line.item(SECTION);
        }
        if (!line.isEmpty(POINTS)) {
            close(line, dayPosition);
        }
    }

    /** Says that the details are over. */
    void finish() {
        if (first != null) {
            items.fault(FaultCode.OPEN_GROUP, first, POINTS);
        }
    }

    List<DetailGroup> groups() {
        return groups;
    }

    private void close(RawLine last, int dayPosition) {
        Optional<BurdenClass> burden = BurdenClass.of(last.item(BURDEN));
        if (burden.isEmpty()) {
            items.fault(last.isEmpty(BURDEN) ? FaultCode.REQUIRED : FaultCode.BURDEN_CLASS, last, BURDEN);
        }
        long points = items.number(last, POINTS);
        int count = items.count(last, COUNT);
        DayCounts days = days(last, dayPosition);
        burden.ifPresent(
                b -> groups.add(new DetailGroup(first.number(), last.number(), b, section, points, count, days)));
        first = null;
    }

    private boolean differs(RawLine line, int dayPosition) {
        if (!line.sameItem(BURDEN, first, BURDEN) || !line.sameItem(COUNT, first, COUNT)) {
            return true;
        }
        for (int day = 0; day < DAYS; day++) {
            if (!line.sameItem(dayPosition + day, first, firstDay + day)) {
                return true;
            }
        }
        return false;
    }

    private DayCounts days(RawLine line, int dayPosition) {
        if (line.itemCount() <= dayPosition) {
            return DayCounts.NONE;
        }
        List<Integer> counts = new ArrayList<>(DAYS);
        for (int day = 0; day < DAYS; day++) {
            Integer count = items.optionalCount(line, dayPosition + day);
            counts.add(count == null ? 0 : count);
        }
        return new DayCounts(counts);
    }
}
