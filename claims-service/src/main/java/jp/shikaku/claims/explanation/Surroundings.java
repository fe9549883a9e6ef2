package jp.shikaku.claims.explanation;

import java.util.List;

import jp.shikaku.claims.reclaim.RelatedClaim;
import jp.shikaku.receipt.content.InsuranceStatement;

/**
 * What is told beside the decisions of a receipt.
 *
 * @param claims other claims for the same treatment
 * @param changes changes of insurance that a DPC hospital states in it
 */
record Surroundings(List<RelatedClaim> claims, List<InsuranceStatement> changes) {

    static final Surroundings NOTHING = new Surroundings(List.of(), List.of());
}
