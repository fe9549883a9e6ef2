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
        return !line.sameItems(layout.burden(), 1, first, firstLayout.burden())
                || !line.sameItems(layout.count(), 1, first, firstLayout.count())
                || !line.sameItems(layout.firstDay(), DAYS, first, firstLayout.firstDay());
    }

    private DayCounts days(RawLine line, int dayPosition) {
        if (line.itemCount() <= dayPosition) {
            return DayCounts.NONE;
        }
        int[] counts = new int[DAYS];
        for (int day = 0; day < DAYS; day++) {
            if (!line.isEmpty(dayPosition + day)) {
                counts[day] = items.count(line, dayPosition + day);
            }
        }
        return DayCounts.of(counts);
    }
}
