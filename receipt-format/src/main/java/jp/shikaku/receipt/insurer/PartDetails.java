package jp.shikaku.receipt.insurer;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.assessment.LineEdit;
import jp.shikaku.receipt.content.DetailGroup;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * The details of a receipt on some days (domain notes B.6): each group keeps its day counts on those days and their sum
 * as 回数; groups without any are left out, and their comments with them; records of one date (pharmacies) stay with it.
 */
final class PartDetails {

    private static final int SECTION = 1;
    private static final String COMMENT = "CO";

    private final DayMask days;
    private final Edition edition;
    private final Receipt receipt;
    private final Set<RawLine> leftOut;
    private final Map<RawLine, DetailLines> linesOf = new IdentityHashMap<>();
    private final Map<Long, DetailGroup> groupsByLastLine;
    private String writtenSection = "";

    private PartDetails(Receipt receipt, DayMask days, Edition edition, Set<RawLine> leftOut) {
        this.receipt = receipt;
        this.days = days;
        this.edition = edition;
        this.leftOut = leftOut;
        this.groupsByLastLine = receipt.groups().stream()
                .collect(Collectors.toMap(DetailGroup::lastLine, Function.identity(), (first, second) -> first));
    }

    /**
     * Divides the details.
     *
     * @param lines the records of the receipt
     * @param receipt the same understood
     * @throws IllegalArgumentException if a group has no days, or days that do not add up, so that it cannot be divided
     */
    static PartDetails of(List<RawLine> lines, Receipt receipt, DayMask days, Edition edition) {
        if (!receipt.groups().stream().allMatch(DetailGroup::daysAddUp)) {
            throw DetailLines.cannotDivide("the days of a detail do not add up to its count");
        }
        PartDetails details = new PartDetails(
                receipt, days, edition, DatedRecords.leftOut(lines, days, receipt.treatmentMonth(), edition));
        DetailLines.groups(lines, edition).forEach(details::put);
        return details;
    }

    private void put(DetailLines group) {
        if (!groupsByLastLine.containsKey(group.last().number())) {
            throw DetailLines.cannotDivide("its details are not those that were understood");
        }
        group.lines().forEach(line -> linesOf.put(line, group));
    }

    long insurerPoints() {
        return points(group -> group.burden().insurance());
    }

    long publicPoints(int payer) {
        return points(group -> group.burden().publicPayer(payer));
    }

    DayMask publicDays(int payer) {
        return receipt.groups().stream()
                .filter(group -> group.burden().publicPayer(payer))
                .map(group -> group.dayCounts().days().and(days))
                .reduce(DayMask.NONE, DayMask::or);
    }

    /** What becomes of a record behind those of the payers; asked in their order. */
    LineEdit edit(RawLine line) {
        if (leftOut.contains(line)) {
            return LineEdit.delete(line);
        }
        DetailLines group = linesOf.get(line);
        if (group == null) {
            if (line.is(COMMENT) && !line.isEmpty(SECTION)) {
                writtenSection = line.item(SECTION);
            }
            return LineEdit.keep(line);
        }
        int count = groupsByLastLine.get(group.last().number()).dayCounts().sum(days);
        if (count == 0) {
            return LineEdit.delete(line);
        }
        RecordBuilder built = RecordBuilder.of(line);
        boolean changed = carrySection(line, group, built);
        if (!line.is(COMMENT)) {
            changed |= DetailLines.keepDays(line, built, days, count, edition);
        }
        return changed ? LineEdit.modify(line, built.encode(Unencodable.REPLACE)) : LineEdit.keep(line);
    }

    /** A line that left its 診療識別 to one before it states it itself where that one is gone. */
    private boolean carrySection(RawLine line, DetailLines group, RecordBuilder built) {
        if (!line.isEmpty(SECTION)) {
            writtenSection = line.item(SECTION);
            return false;
        }
        boolean missing = !group.section().equals(writtenSection);
        if (missing) {
            writtenSection = group.section();
            built.put(SECTION, writtenSection);
        }
        return missing;
    }

    private long points(Predicate<DetailGroup> borne) {
        return receipt.groups().stream()
                .filter(group -> !group.isMeal())
                .filter(borne)
                .mapToLong(group -> group.points(days))
                .sum();
    }
}
