package jp.shikaku.eligibility.quality.trouble.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of counts.
 *
 * @param rows each with the names it stands for
 * @param columns each with the names it stands for
 * @param cells by row, then column
 */
public record Counts(List<List<String>> rows, List<List<String>> columns, long[][] cells) {

    /** From counts by row and column name. */
    public static Counts of(Map<String, Map<String, Long>> counted) {
        List<String> columnNames = counted.values().stream()
                .flatMap(row -> row.keySet().stream())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        List<Map.Entry<String, Map<String, Long>>> rows = List.copyOf(new TreeMap<>(counted).entrySet());
        long[][] cells = new long[rows.size()][columnNames.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columnNames.size(); c++) {
                cells[r][c] = rows.get(r).getValue().getOrDefault(columnNames.get(c), 0L);
            }
        }
        return new Counts(
                rows.stream().map(row -> List.of(row.getKey())).toList(),
                columnNames.stream().map(List::of).toList(),
                cells);
    }

    /** How many there are in a row. */
    public long ofRow(int row) {
        long sum = 0;
        for (long cell : cells[row]) {
            sum += cell;
        }
        return sum;
    }

    /** How many there are in a column. */
    public long ofColumn(int column) {
        long sum = 0;
        for (long[] row : cells) {
            sum += row[column];
        }
        return sum;
    }

    /** How many there are. */
    public long total() {
        long sum = 0;
        for (int r = 0; r < cells.length; r++) {
            sum += ofRow(r);
        }
        return sum;
    }

    /** The same with small rows and columns put together, so that every sum is at least so many. */
    Counts merged(long least) {
        return mergedRows(least).transposed().mergedRows(least).transposed();
    }

    private Counts mergedRows(long least) {
        List<Integer> bySize = new ArrayList<>();
        for (int r = 0; r < cells.length; r++) {
            bySize.add(r);
        }
        bySize.sort(Comparator.comparingLong(this::ofRow)
                .thenComparing(r -> rows.get(r).get(0)));
        List<Integer> together = new ArrayList<>();
        long sum = 0;
        for (int r : bySize) {
            if (ofRow(r) < least || !together.isEmpty() && sum < least) {
                together.add(r);
                sum += ofRow(r);
            }
        }
        return together.isEmpty() ? this : joined(together);
    }

    private Counts joined(List<Integer> together) {
        List<List<String>> names = new ArrayList<>();
        List<long[]> kept = new ArrayList<>();
        List<String> joinedNames = new ArrayList<>();
        long[] joinedCells = new long[columns.size()];
        for (int r = 0; r < cells.length; r++) {
            if (together.contains(r)) {
                joinedNames.addAll(rows.get(r));
                for (int c = 0; c < joinedCells.length; c++) {
                    joinedCells[c] += cells[r][c];
                }
            } else {
                names.add(rows.get(r));
                kept.add(cells[r]);
            }
        }
        names.add(List.copyOf(joinedNames));
        kept.add(joinedCells);
        return new Counts(names, columns, kept.toArray(long[][]::new));
    }

    private Counts transposed() {
        long[][] turned = new long[columns.size()][rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                turned[c][r] = cells[r][c];
            }
        }
        return new Counts(columns, rows, turned);
    }
}
