package jp.shikaku.notice.document.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the lines of a text end. Lines filled one after the other say how many there are; then their ends are moved to
 * where a reader pauses (at a wide space, after a comma, before a word) and away from a last line of one or two letters. Signs
 * that do not begin or end a line (禁則) never do where that can be helped.
 */
final class LineBreaks {

    /** Signs that do not begin a line (行頭禁則). */
    private static final String NOT_FIRST = "、。，．・：；？！ー）］」』】〕〉》％ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々ゝゞ" + ",.:;?!)]}%";
    /** Signs that do not end a line (行末禁則). */
    private static final String NOT_LAST = "（［「『【〔〈《〒([{";
    /** Signs after which a reader pauses. */
    private static final String PAUSE = "、。，．：；？！）］」』】〕〉》";
    /** Letters of a line of which nobody asks why it is so short. */
    private static final double ENOUGH = 4;

    /** Syllables that belong to the word behind them. */
    private static final String PREFIXES = "おご";

    /** What a whole empty line costs; the figures below are what a reader finds as bad, tried on the texts of our forms. */
    private static final double ROOM = 0.6;
    /** The same of the last line: an empty half of it is no fault, but even lines are easier to read. */
    private static final double LAST_LINE = 0.25;
    /** What a last line costs that is shorter than {@link #ENOUGH}. */
    private static final double FORLORN = 0.8;

    private static final double AFTER_NUMERAL = 0.6;
    private static final double WITHIN_WORD = 0.3;
    private static final double BETWEEN_SIGNS = 0.2;
    private static final double BEFORE_WORD = 0.02;

    private final List<Piece> text;
    private final double width;
    /** Where names are divided: at wide spaces, without one at any space, without a space as other texts. */
    private final Predicate<Piece> divider;
    /** How wide the text is up to each of its pieces. */
    private final double[] widths;

    private final List<Integer> filled;

    private LineBreaks(List<Piece> text, double width, boolean atSpaces) {
        this.text = text;
        this.width = width;
        this.divider = Stream.<Predicate<Piece>>of(Piece::isWideSpace, Piece::isSpace)
                .filter(space -> atSpaces && text.stream().anyMatch(space))
                .findFirst()
                .orElse(piece -> true);
        this.widths = new double[text.size() + 1];
        for (int i = 0; i < text.size(); i++) {
            widths[i + 1] = widths[i] + text.get(i).width();
        }
        this.filled = filled();
    }

    /**
     * The lines of a text, empty if there would be too many.
     *
     * @param text with {@link Piece#BREAK} where a line ends in any case
     * @param width of a line as a multiple of the type size
     * @param atSpaces divided at spaces where there are any, as names are
     * @param most the greatest number of lines
     */
    static Optional<List<List<Piece>>> of(List<Piece> text, double width, boolean atSpaces, int most) {
        List<LineBreaks> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.size(); i++) {
            if (i == text.size() || text.get(i).isBreak()) {
                parts.add(new LineBreaks(text.subList(start, i), width, atSpaces));
                start = i + 1;
            }
        }
        return parts.stream().mapToInt(part -> part.filled.size()).sum() > most
                ? Optional.empty()
                : Optional.of(
                        parts.stream().flatMap(part -> part.lines().stream()).toList());
    }

    private List<List<Piece>> lines() {
        List<List<Piece>> lines = new ArrayList<>();
        int start = 0;
        for (int end : filled.size() > 1 ? moved() : filled) {
            lines.add(text.subList(start, spacesBefore(start, end)));
            start = end;
        }
        return lines;
    }

    /** Ends of lines each of which is as full as it can be. */
    private List<Integer> filled() {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.size(); i++) {
            if (width(start, i + 1) > width && i > start && !text.get(i).isSpace()) {
                start = lastAllowed(start, i);
                ends.add(start);
            }
        }
        ends.add(text.size());
        return ends;
    }

    /** The last place up to an index where a line may end; if there is none, where that can be helped least. */
    private int lastAllowed(int start, int index) {
        return IntStream.iterate(index, end -> end > start, end -> end - 1)
                .filter(end -> divider.test(text.get(end - 1)) && possible(end))
                .findFirst()
                .orElseGet(() -> IntStream.iterate(index, end -> end > start, end -> end - 1)
                        .filter(this::possible)
                        .findFirst()
                        .orElse(index));
    }

    /** As many lines, at the ends that cost least together; the filled ones where no others are allowed. */
    private List<Integer> moved() {
        int count = filled.size();
        int size = text.size();
        double[][] cost = new double[count + 1][size + 1];
        int[][] from = new int[count + 1][size + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = 1; end <= size; end++) {
                for (int start = end - 1; start >= 0 && fits(start, end); start--) {
                    double sum = cost[line - 1][start] + cost(start, end);
                    if (sum < cost[line][end]) {
                        cost[line][end] = sum;
                        from[line][end] = start;
                    }
                }
            }
        }
        if (cost[count][size] == Double.POSITIVE_INFINITY) {
            return filled;
        }
        Integer[] ends = new Integer[count];
        int end = size;
        for (int line = count; line > 0; line--) {
            ends[line - 1] = end;
            end = from[line][end];
        }
        return List.of(ends);
    }

    private boolean fits(int start, int end) {
        return end == start + 1 || width(start, spacesBefore(start, end)) <= width;
    }

    /** What a line costs: by the room it leaves and the place where it ends. */
    private double cost(int start, int end) {
        double length = width(start, spacesBefore(start, end));
        double free = Math.max(0, 1 - length / width);
        if (end == text.size()) {
            return LAST_LINE * free * free + (length < Math.min(ENOUGH, width / 2) ? FORLORN : 0);
        }
        if (!divider.test(text.get(end - 1)) || !possible(end)) {
            return Double.POSITIVE_INFINITY;
        }
        return text.get(end - 1).isWideSpace() ? 0 : ROOM * free * free + costOfEnd(end);
    }

    private double costOfEnd(int end) {
        Piece before = text.get(end - 1);
        Piece after = text.get(end);
        if (before.isSpace() || is(before, PAUSE)) {
            return 0;
        }
        if (before.isNumeral()) {
            return AFTER_NUMERAL;
        }
        if (before.isHiragana() && !after.isHiragana() && !is(before, PREFIXES)) {
            return BEFORE_WORD;
        }
        boolean withinWord = after.isHiragana() || is(before, PREFIXES) || before.isKatakana() && after.isKatakana();
        return withinWord ? WITHIN_WORD : BETWEEN_SIGNS;
    }

    private boolean possible(int end) {
        Piece before = text.get(end - 1);
        Piece after = text.get(end);
        boolean withinWord = before.isAlphabetic() && after.isAlphabetic();
        return !withinWord && !after.isSpace() && !is(after, NOT_FIRST) && !is(before, NOT_LAST);
    }

    private static boolean is(Piece piece, String signs) {
        return signs.indexOf(piece.first()) >= 0;
    }

    private double width(int start, int end) {
        return widths[end] - widths[start];
    }

    private int spacesBefore(int start, int end) {
        int last = end;
        while (last > start + 1 && text.get(last - 1).isSpace()) {
            last--;
        }
        return last;
    }
}
