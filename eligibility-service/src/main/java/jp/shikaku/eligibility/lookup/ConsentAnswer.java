package jp.shikaku.eligibility.lookup;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a consent was taken.
 *
 * @param state NOT_GIVEN, GIVEN or EXPIRED
 * @param at when the person consented, absent when not given
 */
@Schema(
        name = "ConsentAnswer",
        requiredProperties = {"state"},
        description = "同意区分 (OQSCD001, OQSCD016)")
public record ConsentAnswer(
        @Schema(
                        description = "NOT_GIVEN 同意なし, GIVEN 同意あり, EXPIRED 同意有効期限切れ. Accept values not listed here",
                        example = "GIVEN")
                String state,
        @Schema(description = "同意日時") Instant at) {

    static final String GIVEN = "GIVEN";
    static final ConsentAnswer NOT_GIVEN = new ConsentAnswer("NOT_GIVEN", null);

    boolean isGiven() {
        return GIVEN.equals(state);
    }
}
