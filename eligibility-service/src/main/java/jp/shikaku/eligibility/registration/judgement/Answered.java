package jp.shikaku.eligibility.registration.judgement;

import java.util.List;

import jp.shikaku.eligibility.matching.comparison.FiveItems;

/**
 * What the resident register answered about a statement before it was registered.
 *
 * @param personRef pseudonym that was asked with, null for none
 * @param stated what was asked about
 * @param residents the residents the register found
 */
public record Answered(String personRef, FiveItems stated, List<FiveItems> residents) {

    public Answered {
        residents = List.copyOf(residents);
    }
}
