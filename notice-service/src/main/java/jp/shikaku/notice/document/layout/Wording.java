package jp.shikaku.notice.document.layout;

import java.util.Map;

import jp.shikaku.model.InsuranceScheme;

/**
 * Texts that stand in several forms.
 *
 * @param byScheme what each scheme calls a thing: name, then scheme
 * @param returnReasons why a document is to be given back: code, words; OTHER for codes without words of their own
 * @param replaceable what an insurer may say in its own words: name and our words
 */
public record Wording(
        Map<String, Map<InsuranceScheme, String>> byScheme,
        Map<String, String> returnReasons,
        Map<String, Replaceable> replaceable) {

    /** Why a document is to be given back, in words. */
    public String returnReason(String code) {
        return returnReasons.getOrDefault(code, returnReasons.get("OTHER"));
    }

    /**
     * A text an insurer may replace.
     *
     * @param text our words, as in a text of a layout
     * @param longest the greatest number of characters of the insurer's
     */
    public record Replaceable(String text, int longest) {}
}
