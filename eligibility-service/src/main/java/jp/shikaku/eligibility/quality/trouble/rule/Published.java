package jp.shikaku.eligibility.quality.trouble.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be shown of a table. Rows and columns with small sums are put together first; then a small cell is hidden
 * together with three others at the corners of a rectangle, so that another table with the same sums exists in which
 * all four differ. Because every sum is at least as large as the smallest cell shown, such a rectangle always exists:
 * the hidden cell's row has another count, and so has its column.
 *
 * @param counts with small rows and columns put together; sums may be shown
 * @param hidden cells that must not be shown
 */
public record Published(Counts counts, boolean[][] hidden) {

    private static final Published NOTHING =
            new Published(new Counts(List.of(), List.of(), new long[0][0]), new boolean[0][0]);

    /**
     * Protects a table.
     *
     * @param least the smallest count, above 0, that may be shown
     * @return an empty table where all counts together are less
     */
    public static Published of(Counts raw, long least) {
        if (raw.total() < least) {
            return NOTHING;
        }
        Counts counts = raw.merged(least);
        Published published = new Published(
                counts, new boolean[counts.rows().size()][counts.columns().size()]);
        for (int[] small : published.small(least)) {
            published.hide(small[0], small[1]);
        }
        return published;
    }

    private List<int[]> small(long least) {
        List<int[]> small = new ArrayList<>();
        for (int r = 0; r < hidden.length; r++) {
            for (int c = 0; c < hidden[r].length; c++) {
                long cell = counts.cells()[r][c];
                if (cell > 0 && cell < least) {
                    small.add(new int[] {r, c});
                    hidden[r][c] = true;
                }
            }
        }
        return small;
    }

    /** Hides the corners that cost least: what is hidden already costs nothing. */
    private void hide(int row, int column) {
        int bestRow = -1;
        int bestColumn = -1;
        long best = Long.MAX_VALUE;
        for (int r = 0; r < hidden.length; r++) {
            for (int c = 0; c < hidden[r].length; c++) {
                if (r != row && c != column && canDiffer(row, column, r, c)) {
                    long cost = cost(row, c) + cost(r, column) + cost(r, c);
                    if (cost < best) {
                        best = cost;
                        bestRow = r;
                        bestColumn = c;
                    }
                }
            }
        }
        if (bestRow >= 0) {
            hidden[row][bestColumn] = true;
            hidden[bestRow][column] = true;
            hidden[bestRow][bestColumn] = true;
        }
    }

    /** One less here and at the opposite corner and one more at the others, or the other way round. */
    private boolean canDiffer(int row, int column, int otherRow, int otherColumn) {
        long[][] cells = counts.cells();
        return cells[otherRow][otherColumn] > 0 || cells[row][otherColumn] > 0 && cells[otherRow][column] > 0;
    }

    private long cost(int row, int column) {
        return hidden[row][column] ? 0 : counts.cells()[row][column] + 1;
    }
}
