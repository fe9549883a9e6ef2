package jp.shikaku.claims.reclaim;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Another claim for the same treatment.
 *
 * @param receiptId the other receipt
 * @param claimMonth first day of its claim month
 * @param outcome what became of it; null while it is not decided
 * @param relation whether it is the claim before or the one made again
 * @param foundBy how it was found
 */
public record RelatedClaim(UUID receiptId, LocalDate claimMonth, String outcome, Relation relation, FoundBy foundBy) {

    /** Which of both is claimed again; the names are those of the API. */
    public enum Relation {
        /** The claim that was made before. */
        EARLIER,
        /** The claim that was made again. */
        LATER
    }

    /** How it was found; the names are those of the API. */
    public enum FoundBy {
        /** By the 検索番号 in the claim made again. */
        SEARCH_NUMBER,
        /** Without one: same institution, person, treatment month, setting and kind, and the claim before was given up. */
        SAME_PERSON
    }
}
