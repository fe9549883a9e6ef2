package jp.shikaku.notice.document.letters;

import java.util.List;
import java.util.Optional;

/**
 * A text as it is set.
 *
 * @param size type size in points
 * @param scale horizontal scale of the letters, 1 as designed; less for condensed letters (長体)
 * @param lines its lines
 */
public record Setting(double size, double scale, List<List<Piece>> lines) {

    private static final double[] SCALES = {1.0, 0.9, 0.8, 0.7, 0.6};
    /** Letters as narrow as this are read more easily than letters below the legible size. */
    private static final double[] EASY_SCALES = {1.0, 0.9, 0.8, 0.7};

    private static final double STEP = 0.5;

    /** Width of a line in points. */
    public double width(List<Piece> line) {
        return width(line, size * scale);
    }

    private static double width(List<Piece> line, double size) {
        double width = 0;
        for (Piece piece : line) {
            width += piece.width();
        }
        return width * size;
    }

    /**
     * Sets a text as large as its room allows: first smaller, then on several lines, then condensed; below its legible
     * size only when all this does not help. Empty when nothing readable fits.
     */
    public static Optional<Setting> fit(List<Piece> text, Room room) {
        return room.legible() > room.smallest()
                ? fit(text, room, room.legible(), EASY_SCALES).or(() -> fit(text, room, room.smallest(), SCALES))
                : fit(text, room, room.smallest(), SCALES);
    }

    private static Optional<Setting> fit(List<Piece> text, Room room, double smallest, double... scales) {
        for (double scale : scales) {
            double width = room.width() / scale;
            for (double size = room.tallest(); size >= smallest; size -= STEP) {
                if (!text.contains(Piece.BREAK) && width(text, size) <= width) {
                    return Optional.of(new Setting(size, scale, List.of(text)));
                }
                if (room.lines() > 1 && !room.atSpaces()) {
                    Optional<Setting> several = several(text, room, size, scale);
                    if (several.isPresent()) {
                        return several;
                    }
                }
            }
            for (double size = room.tallest(); room.atSpaces() && size >= smallest; size -= STEP) {
                Optional<Setting> several = several(text, room, size, scale);
                if (several.isPresent()) {
                    return several;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Setting> several(List<Piece> text, Room room, double size, double scale) {
        return LineBreaks.of(text, room.width() / scale / size, room.atSpaces(), room.linesAt(size))
                .map(lines -> new Setting(size, scale, lines));
    }
}
