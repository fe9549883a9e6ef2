package jp.shikaku.local.print;

import java.util.ArrayList;
import java.util.List;

/** A table of text: the first column to the left, all others to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();

    /** @param captions captions of the columns */
    public Table(String... captions) {
        rows.add(List.of(captions));
        rule();
    }

    /** Adds a row; numbers are written with thousands separators, null as nothing. */
    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(text(cell));
        }
        rows.add(row);
        return this;
    }

    /** A rule below what was added last. */
    public Table rule() {
        rules.add(rows.size());
        return this;
    }

    /** The lines of the table, each indented by two columns. */
    public String text() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i), widths);
            if (rules.contains(i + 1)) {
                text.append(GAP).append("─".repeat(total(widths))).append('\n');
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - Width.of(cell));
            line.append(GAP).append(column == 0 ? cell + padding : padding + cell);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int[] widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], Width.of(row.get(column)));
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number ? String.format("%,d", ((Number) cell).longValue()) : cell.toString();
    }
}
