package jp.shikaku.notice.document.letters;

import java.util.ArrayList;
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
    /** A wide space so many letters before the end of a line ends it, as between number and building of an address. */
    private static final int NEAR = 8;

    /** Signs that do not begin a line (行頭禁則). */
    private static final String NOT_FIRST = "、。，．・：；？！ー）］」』ァィゥェォッャュョぁぃぅぇぉっゃゅょ々";

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
        List<List<Piece>> lines = broken(text, room.width() / scale / size, room.atSpaces());
        return lines.size() <= room.linesAt(size) ? Optional.of(new Setting(size, scale, lines)) : Optional.empty();
    }

    private static List<List<Piece>> broken(List<Piece> text, double width, boolean atSpaces) {
        List<List<Piece>> lines = new ArrayList<>();
        int start = 0;
        double filled = 0;
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).isBreak()) {
                lines.add(trimmed(text.subList(start, i)));
                start = i + 1;
                filled = 0;
                continue;
            }
            filled += text.get(i).width();
            if (filled > width && i > start && !text.get(i).isSpace()) {
                int end = breakBefore(text, start, i, atSpaces);
                lines.add(trimmed(text.subList(start, end)));
                start = end;
                filled = width(text.subList(start, i + 1), 1);
            }
        }
        lines.add(trimmed(text.subList(start, text.size())));
        return lines;
    }

    /** Where the next line begins when the piece at an index no longer fits. */
    private static int breakBefore(List<Piece> text, int start, int index, boolean atSpaces) {
        boolean withinWord =
                text.get(index).isAlphabetic() && text.get(index - 1).isAlphabetic();
        int furthest = Math.max(start + 1, atSpaces ? 0 : index - NEAR);
        for (int i = index; i > furthest; i--) {
            if (text.get(i - 1).isWideSpace()) {
                return i;
            }
        }
        for (int i = index; (atSpaces || withinWord) && i > start + 1; i--) {
            if (text.get(i - 1).isSpace() || !atSpaces && !text.get(i - 1).isAlphabetic()) {
                return i;
            }
        }
        int end = index;
        while (end > start + 1 && notFirst(text.get(end))) {
            end--;
        }
        return notFirst(text.get(end)) ? index : end;
    }

    private static boolean notFirst(Piece piece) {
        return !piece.isBreak() && NOT_FIRST.indexOf(piece.base().get(0).codePoint()) >= 0;
    }

    private static List<Piece> trimmed(List<Piece> line) {
        int end = line.size();
        while (end > 1 && line.get(end - 1).isSpace()) {
            end--;
        }
        return line.subList(0, end);
    }
}
