package jp.shikaku.receipt.insurer;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.RecordRole;
import jp.shikaku.receipt.layout.RecordSpec;
import jp.shikaku.receipt.writing.RecordBuilder;

/**
 * The lines of one 点数・回数算定単位 with the comments that belong to it: those between its lines, those behind it
 * without a 診療識別, and those before it that state its 診療識別 first. Comments of no group are in none.
 *
 * @param lines details and comments in their order
 * @param section 診療識別, carried on where it is not recorded
 * @param last the detail on which its points stand
 */
record DetailLines(List<RawLine> lines, String section, RawLine last) {

    DetailLines {
        lines = List.copyOf(lines);
    }

    private static final int SECTION = 1;
    private static final int DAYS = 31;

    /** The groups of a receipt. */
    static List<DetailLines> groups(List<RawLine> receipt, Edition edition) {
        Assembly assembly = new Assembly(edition);
        receipt.forEach(assembly::take);
        return assembly.finish();
    }

    /** Leaves only some days on a detail. Whether anything changed. */
    static boolean keepDays(RawLine line, RecordBuilder built, DayMask days, int count, Edition edition) {
        boolean changed = false;
        int first = edition.position(line.recordId(), "day count");
        for (int day = 1; day <= DAYS; day++) {
            if (!days.contains(day) && !line.isEmpty(first + day - 1)) {
                built.put(first + day - 1, null);
                changed = true;
            }
        }
        if (changed) {
            built.put(edition.position(line.recordId(), "count"), count);
        }
        return changed;
    }

    /** Why a receipt is not divided. */
    static IllegalArgumentException cannotDivide(String why) {
        return new IllegalArgumentException("the receipt cannot be divided: " + why);
    }

    /** Puts lines together to groups, one after the other. */
    private static final class Assembly {

        private final Edition edition;
        private final List<DetailLines> groups = new ArrayList<>();
        private final List<RawLine> waiting = new ArrayList<>();
        private List<RawLine> open = new ArrayList<>();
        private RawLine withPoints;
        private String section = "";

        Assembly(Edition edition) {
            this.edition = edition;
        }

        void take(RawLine line) {
            if (line.is("TI")) {
                throw cannotDivide("it is an organ donor's");
            }
            if (line.is("CO")) {
                comment(line);
                return;
            }
            switch (edition.record(line.recordId()).map(RecordSpec::role).orElse(RecordRole.PLAIN)) {
                case GRID -> detail(line);
                case PLAIN, DATED -> {
                    // It belongs to no group.
                }
                default -> throw cannotDivide("its points stand at no day");
            }
        }

        private void detail(RawLine line) {
            close();
            if (open.isEmpty() && (line.isEmpty(SECTION) || line.item(SECTION).equals(section))) {
                open.addAll(waiting);
            }
            waiting.clear();
            section = line.isEmpty(SECTION) ? section : line.item(SECTION);
            open.add(line);
            if (!line.isEmpty(edition.position(line.recordId(), "points"))) {
                withPoints = line;
            }
        }

        private void comment(RawLine line) {
            boolean begins = !line.isEmpty(SECTION) && (withPoints != null || open.isEmpty());
            if (begins) {
                close();
                section = line.item(SECTION);
            }
            if (begins || open.isEmpty()) {
                waiting.add(line);
            } else {
                open.add(line);
            }
        }

        /** A group is over with what comes after its points and is no comment on it. */
        private void close() {
            if (withPoints != null) {
                groups.add(new DetailLines(open, section, withPoints));
                open = new ArrayList<>();
                withPoints = null;
            }
        }

        List<DetailLines> finish() {
            close();
            if (!open.isEmpty()) {
                throw cannotDivide("its details end without points");
            }
            return groups;
        }
    }
}
