package jp.shikaku.notice.document.letters;

/**
 * Room for a text.
 *
 * @param width in points
 * @param height in points; one line is always allowed
 * @param largest the size it is meant to have, in points
 * @param smallest the smallest size in which it may be set, in points
 * @param legible the size below which it is set only when condensing it does not help, in points; not below
 *     {@code smallest}
 * @param lines the greatest number of lines
 * @param leading distance of lines as a multiple of the size
 * @param atSpaces divided at spaces where there are any, as names are
 */
public record Room(
        double width,
        double height,
        double largest,
        double smallest,
        double legible,
        int lines,
        double leading,
        boolean atSpaces) {

    /** The largest size whose letters are no taller than the room, unless nothing readable is. */
    double tallest() {
        return Math.max(smallest, Math.min(largest, Math.floor(height * 2) / 2));
    }

    int linesAt(double size) {
        return Math.max(1, Math.min(lines, (int) Math.floor(height / (size * leading) + 0.05)));
    }
}
