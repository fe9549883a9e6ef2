package jp.shikaku.receipt.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.receipt.content.ReceiptLayout.DetailLayout;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.file.RawLine;

/** Puts detail lines together to groups: a group ends with the line on which its points stand. */
final class GroupAssembly {

    private static final int DAYS = 31;
    private static final Integer NOT_DONE = 0;

    private final Items items;
    private final List<DetailGroup> groups = new ArrayList<>();
    private String section = "";
    private RawLine first;
    private DetailLayout firstLayout;

    GroupAssembly(Items items) {
        this.items = items;
    }

    void take(RawLine line, DetailLayout layout) {
        if (first == null) {
            first = line;
            firstLayout = layout;
        } else if (differs(line, layout)) {
            items.fault(FaultCode.GROUP_DIFFERS, line, layout.count());
        }
        if (!line.isEmpty(layout.section())) {
            section = line.item(layout.section());
        }
        if (!line.isEmpty(layout.points())) {
            close(line, layout);
        }
    }

    /** Says that the details are over. */
    void finish() {
        if (first != null) {
            items.fault(FaultCode.OPEN_GROUP, first, firstLayout.points());
        }
    }

    List<DetailGroup> groups() {
        return groups;
    }

    private void close(RawLine last, DetailLayout layout) {
        Optional<BurdenClass> burden = BurdenClass.of(last.item(layout.burden()));
        if (burden.isEmpty()) {
            boolean empty = last.isEmpty(layout.burden());
            items.fault(empty ? FaultCode.REQUIRED : FaultCode.BURDEN_CLASS, last, layout.burden());
        }
        long points = items.number(last, layout.points());
        int count = items.count(last, layout.count());
        DayCounts days = days(last, layout.firstDay());
        burden.ifPresent(
                b -> groups.add(new DetailGroup(first.number(), last.number(), b, section, points, count, days)));
        first = null;
    }

    private boolean differs(RawLine line, DetailLayout layout) {
        if (!line.sameItem(layout.burden(), first, firstLayout.burden())
                || !line.sameItem(layout.count(), first, firstLayout.count())) {
            return true;
        }
        for (int day = 0; day < DAYS; day++) {
            if (!line.sameItem(layout.firstDay() + day, first, firstLayout.firstDay() + day)) {
                return true;
            }
        }
        return false;
    }

    private DayCounts days(RawLine line, int dayPosition) {
        if (line.itemCount() <= dayPosition) {
            return DayCounts.NONE;
        }
        Integer[] counts = new Integer[DAYS];
        for (int day = 0; day < DAYS; day++) {
            counts[day] = line.isEmpty(dayPosition + day) ? NOT_DONE : items.count(line, dayPosition + day);
        }
        return new DayCounts(List.of(counts));
    }
}
