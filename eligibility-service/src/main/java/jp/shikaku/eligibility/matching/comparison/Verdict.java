package jp.shikaku.eligibility.matching.comparison;

import static jp.shikaku.model.ItemComparison.DIFFERENT;
import static jp.shikaku.model.ItemComparison.UNKNOWN;

/** What follows from an agreement. The rules are ours: the thresholds of the national system are not public. */
public enum Verdict {
    /** All items agree, some perhaps only after folding. */
    CLEAR,
    /** A person has to look: an item differs or could differ behind what is unknown. */
    REVIEW,
    /** One name differs, and the person has several qualifications in force. */
    SUSPEND,
    /** Birth date or sex differs, or both names do. */
    SUSPEND_ALL;

    /**
     * Decides.
     *
     * @param severalInForce whether the person has another qualification in force
     */
    public static Verdict of(Agreement agreement, boolean severalInForce) {
        boolean name = agreement.name() == DIFFERENT;
        boolean kana = agreement.kana() == DIFFERENT;
        if (agreement.birthDate() == DIFFERENT || agreement.sex() == DIFFERENT || name && kana) {
            return SUSPEND_ALL;
        }
        if (name || kana) {
            return severalInForce ? SUSPEND : REVIEW;
        }
        // Names agree and the address differs: the wrong links found in 2025 were of this kind.
        return agreement.has(DIFFERENT) || agreement.has(UNKNOWN) ? REVIEW : CLEAR;
    }
}
