package jp.shikaku.eligibility.quality;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers and days for tests of quality. */
public final class Numbers {

    private static final String DESK = "1311234567";

    private Numbers() {}

    /** The insurer number that begins with seven digits. */
    public static String insurer(String sevenDigits) {
        for (int check = 0; check < 10; check++) {
            String number = sevenDigits + check;
            if (InsurerNumber.of(number).hasValidCheckDigit()) {
                return number;
            }
        }
        throw new AssertionError("no check digit fits");
    }

    public static LocalDate today() {
        return LocalDate.now(Tokyo.ZONE);
    }

    /** The code (OQSCD006) a desk gets for a line's number. */
    public static String validity(Line line, LocalDate asOf) {
        JsonNode item = Api.tree(line.item());
        String question =
                """
                {"insurerNumber":"%s","symbol":"%s","number":"%s","birthDate":"%s","asOf":"%s","purpose":"TREATMENT"}"""
                        .formatted(
                                item.get("insurerNumber").asText(),
                                item.get("symbol").asText(),
                                item.get("number").asText(),
                                item.get("birthDate").asText(),
                                asOf);
        var answer = Api.json(Tokens.institution(DESK), question).post("/v1/lookups");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.tree(answer.asString()).path("code").asText();
    }
}
