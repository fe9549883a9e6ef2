package jp.shikaku.notice.document;

import jp.shikaku.notice.document.layout.Element;
import jp.shikaku.notice.document.pdf.Ink;

/**
 * How a text is set.
 *
 * @param size the size it is meant to have, in points
 * @param smallest the smallest it may have
 * @param legible below which it goes only condensed
 * @param lines the greatest number of lines
 * @param leading distance of lines as a multiple of the size, null as usual
 * @param top at the top of its box rather than in the middle
 * @param flowing divided anywhere before it is made smaller
 * @param decoration not read aloud
 */
record TextStyle(
        double size,
        double smallest,
        double legible,
        int lines,
        Double leading,
        boolean bold,
        Ink ink,
        Element.Align align,
        boolean top,
        boolean flowing,
        boolean decoration) {

    /** Labels may be a little smaller than they are meant to be. */
    private static final double LABEL_SMALLEST = 0.8;

    private static final double TIGHT = 1.2;

    static TextStyle of(Element.Text text) {
        return new TextStyle(
                text.size(),
                smallest(text.size(), text.smallest()),
                legible(text.size(), text.smallest(), text.legible()),
                text.lines() == null ? 1 : text.lines(),
                text.leading(),
                text.bold(),
                text.ink() == null ? Ink.TEXT : text.ink(),
                text.align() == null ? Element.Align.LEFT : text.align(),
                text.top(),
                text.flowing(),
                text.role() == Element.Role.DECORATION);
    }

    static TextStyle label(double size) {
        return small(size, TIGHT);
    }

    static TextStyle value(Element.Row row) {
        return new TextStyle(
                row.size(),
                smallest(row.size(), row.smallest()),
                legible(row.size(), row.smallest(), row.legible()),
                row.lines() == null ? 1 : row.lines(),
                TIGHT,
                row.bold(),
                Ink.TEXT,
                Element.Align.LEFT,
                false,
                false,
                false);
    }

    /** Small text above a value. */
    static TextStyle above(double size) {
        return small(size, null);
    }

    private static TextStyle small(double size, Double leading) {
        double smallest = size * LABEL_SMALLEST;
        return new TextStyle(
                size, smallest, smallest, 1, leading, false, Ink.LABEL, Element.Align.LEFT, false, false, false);
    }

    private static double smallest(double size, Double smallest) {
        return smallest == null ? size : smallest;
    }

    private static double legible(double size, Double smallest, Double legible) {
        return legible == null ? smallest(size, smallest) : legible;
    }
}
