package jp.shikaku.eligibility.quality.trouble.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

@Label("A published table")
class SuppressionLawsTest {

    private static final int LEAST = 4;
    private static final int SIZE = 3;

    @Property(tries = 3000)
    @Label("shows no small count, neither as a cell nor as a sum")
    void nothingSmall(@ForAll("tables") long[][] table) {
        Published published = Published.of(counts(table), LEAST);
        Counts counts = published.counts();
        for (int r = 0; r < counts.rows().size(); r++) {
            assertThat(counts.ofRow(r)).isGreaterThanOrEqualTo(LEAST);
            for (int c = 0; c < counts.columns().size(); c++) {
                assertThat(counts.ofColumn(c)).isGreaterThanOrEqualTo(LEAST);
                if (!published.hidden()[r][c]) {
                    assertThat(counts.cells()[r][c])
                            .satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n)
                                    .isGreaterThanOrEqualTo(LEAST));
                }
            }
        }
    }

    @Property(tries = 3000)
    @Label("leaves each hidden cell open: tables with the same sums differ in it")
    void nothingComputable(@ForAll("tables") long[][] table) {
        Published published = Published.of(counts(table), LEAST);
        Puzzle puzzle = new Puzzle(published);

        for (int[] cell : puzzle.unknown) {
            assertThat(puzzle.isOpen(cell[0], cell[1])).isTrue();
        }
    }

    @Property(tries = 1000)
    @Label("loses nothing: what is put together keeps the total")
    void keepsTotal(@ForAll("tables") long[][] table) {
        Counts raw = counts(table);
        Published published = Published.of(raw, LEAST);

        assertThat(published.counts().total()).isEqualTo(raw.total() < LEAST ? 0 : raw.total());
    }

    @Example
    @Label("hides a small cell with the three that would tell it")
    void rectangle() {
        Published published = Published.of(counts(new long[][] {{20, 1, 30}, {40, 50, 60}, {9, 80, 90}}), LEAST);

        assertThat(published.hidden())
                .isDeepEqualTo(new boolean[][] {{true, true, false}, {false, false, false}, {true, true, false}});
    }

    @Provide
    Arbitrary<long[][]> tables() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.of(0L)),
                        net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(1, LEAST - 1)),
                        net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(LEAST, 9)))
                .array(long[].class)
                .ofSize(SIZE)
                .array(long[][].class)
                .ofMinSize(1)
                .ofMaxSize(SIZE);
    }

    private static Counts counts(long[][] table) {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        for (int r = 0; r < table.length; r++) {
            Map<String, Long> row = new TreeMap<>();
            for (int c = 0; c < table[r].length; c++) {
                row.put("c" + c, table[r][c]);
            }
            counted.put("r" + r, row);
        }
        return Counts.of(counted);
    }

    /** Who knows the sums and the cells shown, and tries every table of counts that fits them. */
    private static final class Puzzle {

        private final List<int[]> unknown = new ArrayList<>();
        private final long[][] known;
        private final long[] rowsLeft;
        private final long[] columnsLeft;

        Puzzle(Published published) {
            Counts counts = published.counts();
            int rows = counts.rows().size();
            int columns = counts.columns().size();
            known = new long[rows][columns];
            rowsLeft = new long[rows];
            columnsLeft = new long[columns];
            for (int r = 0; r < rows; r++) {
                rowsLeft[r] += counts.ofRow(r);
                for (int c = 0; c < columns; c++) {
                    if (r == 0) {
                        columnsLeft[c] += counts.ofColumn(c);
                    }
                    if (published.hidden()[r][c]) {
                        unknown.add(new int[] {r, c});
                    } else {
                        known[r][c] = counts.cells()[r][c];
                        rowsLeft[r] -= known[r][c];
                    }
                }
            }
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    columnsLeft[c] -= known[r][c];
                }
            }
        }

        boolean isOpen(int row, int column) {
            Set<Long> values = new HashSet<>();
            fill(0, row, column, -1, values);
            return values.size() > 1;
        }

        private void fill(int at, int row, int column, long value, Set<Long> values) {
            if (values.size() > 1) {
                return;
            }
            if (at == unknown.size()) {
                if (allZero(rowsLeft) && allZero(columnsLeft)) {
                    values.add(value);
                }
                return;
            }
            int r = unknown.get(at)[0];
            int c = unknown.get(at)[1];
            boolean lastOfRow = at + 1 == unknown.size() || unknown.get(at + 1)[0] != r;
            long from = lastOfRow ? rowsLeft[r] : 0;
            for (long n = from; n <= Math.min(rowsLeft[r], columnsLeft[c]); n++) {
                rowsLeft[r] -= n;
                columnsLeft[c] -= n;
                fill(at + 1, row, column, r == row && c == column ? n : value, values);
                rowsLeft[r] += n;
                columnsLeft[c] += n;
            }
        }

        private static boolean allZero(long[] left) {
            for (long n : left) {
                if (n != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
