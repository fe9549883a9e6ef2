package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Iterator;
import java.util.List;

/** The cells of a table's row, read from left to right as values; a blank cell is null. */
final class Cells {

    private final Iterator<String> cells;

    Cells(List<String> cells) {
        this.cells = cells.iterator();
    }

    String text() {
        String cell = cells.next();
        return cell.isEmpty() ? null : cell;
    }

    LocalDate day() {
        String cell = text();
        return cell == null ? null : LocalDate.parse(cell);
    }

    MonthDay dayOfYear() {
        String cell = text();
        return cell == null ? null : MonthDay.parse("--" + cell);
    }

    Integer number() {
        String cell = text();
        return cell == null ? null : Integer.valueOf(cell);
    }

    boolean flag() {
        return Boolean.parseBoolean(text());
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String cell = text();
        return cell == null ? null : Enum.valueOf(type, cell);
    }

    <E extends Enum<E>> List<E> constants(Class<E> type) {
        String cell = text();
        return cell == null
                ? List.of()
                : List.of(cell.split(" ")).stream()
                        .map(name -> Enum.valueOf(type, name))
                        .toList();
    }
}
