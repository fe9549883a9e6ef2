package jp.shikaku.notice.document;

import java.util.List;

import jp.shikaku.notice.document.layout.Element;
import jp.shikaku.notice.document.pdf.Ink;
import jp.shikaku.notice.document.pdf.PdfPage;
import jp.shikaku.notice.document.pdf.Tag;

/** Draws items as a table: a label and a value in each row; rows without a value leave their room to the others. */
final class ItemsPainter {

    /** Room beside a label and a value in a ruled table, in millimetres. */
    private static final double PADDING = 3.5;
    /** Share of a row's height for the small text above the value. */
    private static final double ABOVE = 0.36;
    /** Size of that text as a part of the size of the value, and its bounds in points. */
    private static final double ABOVE_SIZE = 0.55;

    private static final double ABOVE_SMALLEST = 8;
    private static final double FRAME = 1.1;
    private static final double LINE = 0.5;

    private final PdfPage page;
    private final Wordsmith words;
    private final TextSetter setter;

    ItemsPainter(PdfPage page, Wordsmith words, TextSetter setter) {
        this.page = page;
        this.words = words;
        this.setter = setter;
    }

    void draw(Element.Items items, double left, double top) {
        List<Element.Row> rows = items.rows().stream()
                .filter(row -> words.wanted(row.when(), row.unless()) && words.complete(Phrase.of(row.text())))
                .toList();
        double weights = rows.stream().mapToDouble(ItemsPainter::weight).sum();
        Box box = new Box(left + items.x(), top + items.y(), items.w(), items.h());
        if (items.ruled()) {
            rules(items, rows, weights, box);
        }
        page.open(Tag.TABLE);
        double y = box.y();
        for (Element.Row row : rows) {
            double height = box.height() * weight(row) / weights;
            row(items, row, new Box(box.x(), y, box.width(), height));
            y += height;
        }
        page.shut();
    }

    private static double weight(Element.Row row) {
        return row.weight() == null ? 1 : row.weight();
    }

    private void rules(Element.Items items, List<Element.Row> rows, double weights, Box box) {
        page.beginDecoration();
        page.filled(box.x(), box.y(), items.labelWidth(), box.height(), Ink.SHADE);
        double y = box.y();
        for (Element.Row row : rows.subList(0, rows.size() - 1)) {
            y += box.height() * weight(row) / weights;
            page.line(box.x(), y, box.x() + box.width(), y, LINE, false, Ink.LINE);
        }
        page.framed(box.x(), box.y(), box.width(), box.height(), FRAME, Ink.ACCENT);
        page.endMarked();
    }

    private void row(Element.Items items, Element.Row row, Box box) {
        double padding = items.ruled() ? PADDING : 0;
        page.open(Tag.ROW);
        page.open(Tag.HEADER);
        Box label = new Box(box.x() + padding, box.y(), items.labelWidth() - 2 * padding, box.height());
        setter.set(Phrase.of(row.label()), label, TextStyle.label(items.labelSize()));
        page.shut();
        page.open(Tag.CELL);
        double x = box.x() + items.labelWidth() + padding;
        Box value = new Box(x, box.y(), box.x() + box.width() - x - padding, box.height());
        value(row, value);
        page.shut();
        page.shut();
    }

    private void value(Element.Row row, Box box) {
        Box main = box;
        if (row.above() != null && words.complete(Phrase.of(row.above()))) {
            double height = box.height() * ABOVE;
            Box above = new Box(box.x(), box.y() + height * 0.1, box.width(), height);
            double size = Math.max(ABOVE_SMALLEST, row.size() * ABOVE_SIZE);
            setter.set(Phrase.of(row.above()), above, TextStyle.above(size));
            main = new Box(box.x(), box.y() + height, box.width(), box.height() - height);
        }
        setter.set(Phrase.of(row.text()), main, TextStyle.value(row));
    }
}
