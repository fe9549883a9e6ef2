package jp.shikaku.eligibility.coverage;

import java.text.Normalizer;

/**
 * Recognises what looks like an individual number (個人番号), so that it is refused and never kept: twelve digits whose
 * last one is the check digit (the sum of digit × weight modulo 11, weights 2–7 then 2–6 from the right).
 */
public final class IndividualNumber {

    private static final int LENGTH = 12;
    private static final int MODULUS = 11;
    private static final int FIRST_WEIGHTS = 6;

    private IndividualNumber() {}

    /** Whether a text could be one, however it is written. */
    public static boolean looksLike(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return digits.length() == LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(digits) == digits.charAt(LENGTH - 1) - '0';
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int n = 1; n < LENGTH; n++) {
            int weight = n <= FIRST_WEIGHTS ? n + 1 : n - FIRST_WEIGHTS + 1;
            sum += (digits.charAt(LENGTH - 1 - n) - '0') * weight;
        }
        int remainder = sum % MODULUS;
        return remainder <= 1 ? 0 : MODULUS - remainder;
    }
}
