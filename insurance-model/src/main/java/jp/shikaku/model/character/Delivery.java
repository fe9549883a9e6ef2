package jp.shikaku.model.character;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * One text on its way into a repertoire. Works on what a reader sees as one character: a code point with the variation
 * selectors and combining marks that follow it.
 */
final class Delivery {

    /** Written where nothing may stand for a character. */
    static final String HIDDEN = "●";

    /** Pairs of code points that vendors use for one cell of JIS, and ゔ whose cell older sets have as katakana only. */
    private static final String SAME_CELLS = "〜～−－‖∥—―¢￠£￡¬￢¥￥‾￣ゔヴ";

    private final String text;
    private final IntPredicate shown;
    private final List<Substitution> substitutions = new ArrayList<>();

    Delivery(String text, IntPredicate shown) {
        this.text = text;
        this.shown = shown;
    }

    Delivered deliver() {
        StringBuilder delivered = new StringBuilder(text.length());
        int index = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfCharacter(at);
            String from = text.substring(at, end);
            delivered.append(deliver(index, from));
            index += from.codePointCount(0, from.length());
            at = end;
        }
        return new Delivered(delivered.toString(), substitutions);
    }

    private String deliver(int index, String from) {
        if (allShown(from)) {
            return from;
        }
        Replacement replacement = replacement(from);
        substitutions.add(new Substitution(index, from, replacement.text(), replacement.basis()));
        return replacement.text();
    }

    private Replacement replacement(String from) {
        String plain = withoutSelectors(from);
        if (plain.isEmpty()) {
            return new Replacement("", Basis.VARIATION_SELECTOR);
        }
        Basis before = plain.equals(from) ? Basis.SAME_CELL : Basis.VARIATION_SELECTOR;
        if (allShown(plain)) {
            return new Replacement(plain, before);
        }
        String cells = sameCells(plain);
        if (allShown(cells)) {
            return new Replacement(cells, before);
        }
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFKC)) {
            String normalised = sameCells(Normalizer.normalize(plain, form));
            if (allShown(normalised)) {
                return new Replacement(normalised, Basis.weaker(before, Basis.UNICODE_NORMALISATION));
            }
        }
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        Candidate best = composed.codePointCount(0, composed.length()) == 1
                ? Candidates.best(composed.codePointAt(0), shown)
                : null;
        return best == null
                ? new Replacement(HIDDEN, Basis.NO_CANDIDATE)
                : new Replacement(Character.toString(best.target()), best.basis());
    }

    private boolean allShown(String part) {
        return part.codePoints().allMatch(shown);
    }

    private int endOfCharacter(int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && joins(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean joins(int point) {
        return VariationSelectors.isOne(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private static String withoutSelectors(String part) {
        return part.codePoints()
                .filter(p -> !VariationSelectors.isOne(p))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String sameCells(String part) {
        return part.codePoints()
                .map(this::sameCell)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int sameCell(int point) {
        int at = SAME_CELLS.indexOf(point);
        return at < 0 || shown.test(point) ? point : SAME_CELLS.charAt(at ^ 1);
    }

    private record Replacement(String text, Basis basis) {}
}
