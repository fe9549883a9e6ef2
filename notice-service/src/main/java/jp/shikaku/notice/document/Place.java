package jp.shikaku.notice.document;

/**
 * Room for one item: its width in millimetres, the largest and smallest type size in points, and how many lines there
 * may be at the smallest size.
 */
record Place(double width, double largest, double smallest, int lines) {

    /** One line between the given size and the smallest readable one. */
    static Place line(double width, double largest) {
        return new Place(width, largest, Sheet.SMALLEST, 1);
    }

    /** How many lines fit at a size: larger type leaves room for fewer. */
    int linesAt(double size) {
        return Math.max(1, (int) Math.floor(lines * smallest / size));
    }
}
