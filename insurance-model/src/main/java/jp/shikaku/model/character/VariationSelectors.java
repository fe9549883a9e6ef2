package jp.shikaku.model.character;

/** Variation selectors: they choose the shape of the character before them and are no characters themselves. */
public final class VariationSelectors {

    private VariationSelectors() {}

    /** Whether a code point is one: U+FE00 to U+FE0F, U+E0100 to U+E01EF. */
    public static boolean isOne(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }
}
