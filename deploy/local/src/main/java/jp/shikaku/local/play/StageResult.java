package jp.shikaku.local.play;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import jp.shikaku.local.compare.DayCounts;
import jp.shikaku.local.compare.KindResult;

/**
 * The month at one stage, as the services told it.
 *
 * @param outcomes receipts, points and cost by outcome and code
 * @param total the sums over all outcomes
 * @param refused receipts refused for their faults
 * @param days receipt-days against the truth
 * @param kinds the same by kind of receipt
 */
public record StageResult(
        @JsonProperty("outcomes") List<OutcomeSum> outcomes,
        @JsonProperty("total") OutcomeSum total,
        @JsonProperty("refused") int refused,
        @JsonProperty("days") DayCounts days,
        @JsonProperty("kinds") List<KindResult> kinds) {

    /**
     * Receipts with one outcome.
     *
     * @param outcome name of the outcome; TOTAL for the sum
     * @param code 確認区分, absent where there is none
     * @param receipts how many
     * @param points 点数
     * @param costYen yen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OutcomeSum(
            @JsonProperty("outcome") String outcome,
            @JsonProperty("code") String code,
            @JsonProperty("receipts") int receipts,
            @JsonProperty("points") long points,
            @JsonProperty("costYen") long costYen) {}
}
