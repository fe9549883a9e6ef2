package jp.shikaku.eligibility.messages.form;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Kana in the half-width form of the messages (NameKana): ｶﾀｶﾅ, voiced marks apart, half-width blank. */
public final class HalfWidthKana {

    private static final int FIRST_HALF_WIDTH = 0xFF61;
    private static final int LAST_HALF_WIDTH = 0xFF9F;
    private static final int FIRST_FULL_WIDTH_ASCII = 0xFF01;
    private static final int LAST_FULL_WIDTH_ASCII = 0xFF5E;
    private static final int WIDTH_DISTANCE = 0xFEE0;
    private static final int HIRAGANA_DISTANCE = 'ァ' - 'ぁ';
    private static final Map<Integer, Integer> HALF = table();

    private HalfWidthKana() {}

    /** The same kana in half width; what has no half-width form stays. */
    public static String of(String kana) {
        StringBuilder half = new StringBuilder(kana.length());
        Normalizer.normalize(kana, Normalizer.Form.NFD)
                .codePoints()
                .map(HalfWidthKana::katakana)
                .forEach(c -> {
                    if (c >= FIRST_FULL_WIDTH_ASCII && c <= LAST_FULL_WIDTH_ASCII) {
                        half.append((char) (c - WIDTH_DISTANCE));
                    } else {
                        half.appendCodePoint(HALF.getOrDefault(c, c));
                    }
                });
        return Normalizer.normalize(half, Normalizer.Form.NFC);
    }

    private static int katakana(int c) {
        return c >= 'ぁ' && c <= 'ゖ' ? c + HIRAGANA_DISTANCE : c;
    }

    private static Map<Integer, Integer> table() {
        Map<Integer, Integer> table = new HashMap<>();
        for (int half = FIRST_HALF_WIDTH; half <= LAST_HALF_WIDTH; half++) {
            int full = Normalizer.normalize(Character.toString(half), Normalizer.Form.NFKC)
                    .codePointAt(0);
            table.put(full, half);
        }
        table.put((int) '　', (int) ' ');
        table.put((int) 'ヮ', (int) 'ﾜ');
        table.put((int) 'ヵ', (int) 'ｶ');
        table.put((int) 'ヶ', (int) 'ｹ');
        table.put((int) 'ヰ', (int) 'ｲ');
        table.put((int) 'ヱ', (int) 'ｴ');
        return Map.copyOf(table);
    }
}
