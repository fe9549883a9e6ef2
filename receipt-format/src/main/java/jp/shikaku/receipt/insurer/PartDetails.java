package jp.shikaku.receipt.insurer;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.assessment.LineEdit;
import jp.shikaku.receipt.content.BurdenClass;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * The details of a receipt on some days (domain notes B.6): each group keeps its day counts on those days and their sum
 * as 回数; groups without any are left out, and their comments with them.
 */
final class PartDetails {

    private static final int SECTION = 1;
    private static final String MEALS = "97";

    private final DayMask days;
    private final Edition edition;
    private final List<Group> groups;
    private final Map<RawLine, Group> groupOf = new IdentityHashMap<>();
    private String writtenSection = "";

    private PartDetails(DayMask days, Edition edition, List<Group> groups) {
        this.days = days;
        this.edition = edition;
        this.groups = groups;
        groups.forEach(group -> group.lines().forEach(line -> groupOf.put(line, group)));
    }

    /**
     * A group on the days of the part.
     *
     * @param lines its details and comments
     * @param section 診療識別
     * @param burden 負担区分
     * @param points 点数 of one occurrence
     * @param count 回数 on the days
     * @param on the days of the part on which it was done
     */
    private record Group(List<RawLine> lines, String section, BurdenClass burden, long points, int count, DayMask on) {

        boolean isMeal() {
            return MEALS.equals(section);
        }
    }

    /**
     * Divides the details.
     *
     * @throws IllegalArgumentException if a group has no days, or days that do not add up, so that it cannot be divided
     */
    static PartDetails of(List<RawLine> lines, DayMask days, Edition edition) {
        List<Group> groups = new ArrayList<>();
        for (DetailLines detail : DetailLines.groups(lines, edition)) {
            groups.add(new Group(
                    detail.lines(),
                    detail.section(),
                    detail.burden(),
                    detail.points(),
                    detail.countOn(days),
                    detail.daysOf(days)));
        }
        return new PartDetails(days, edition, groups);
    }

    long insurerPoints() {
        return points(group -> group.burden().insurance() && !group.isMeal());
    }

    long publicPoints(int payer) {
        return points(group -> group.burden().publicPayer(payer) && !group.isMeal());
    }

    long publicMealsYen(int payer) {
        return points(group -> group.burden().publicPayer(payer) && group.isMeal());
    }

    int publicMealCount(int payer) {
        return groups.stream()
                .filter(group -> group.burden().publicPayer(payer) && group.isMeal())
                .mapToInt(Group::count)
                .sum();
    }

    DayMask publicDays(int payer) {
        return groups.stream()
                .filter(group -> group.burden().publicPayer(payer))
                .map(Group::on)
                .reduce(DayMask.NONE, DayMask::or);
    }

    /** What becomes of a detail or comment; asked in their order. */
    LineEdit edit(RawLine line) {
        Group group = groupOf.get(line);
        if (group != null && group.count() == 0) {
            return LineEdit.delete(line);
        }
        RecordBuilder built = RecordBuilder.of(line);
        boolean changed = carrySection(line, group, built);
        if (group != null && !line.is("CO")) {
            changed |= DetailLines.keepDays(line, built, days, group.count(), edition);
        }
        return changed ? LineEdit.modify(line, built.encode(Unencodable.REPLACE)) : LineEdit.keep(line);
    }

    /** A line that left its 診療識別 to one before it states it itself where that one is gone. */
    private boolean carrySection(RawLine line, Group group, RecordBuilder built) {
        if (!line.isEmpty(SECTION)) {
            writtenSection = line.item(SECTION);
            return false;
        }
        boolean missing = group != null && !group.section().equals(writtenSection);
        if (missing) {
            writtenSection = group.section();
            built.put(SECTION, writtenSection);
        }
        return missing;
    }

    private long points(Predicate<Group> borne) {
        return groups.stream()
                .filter(borne)
                .mapToLong(group -> group.points() * group.count())
                .sum();
    }
}
