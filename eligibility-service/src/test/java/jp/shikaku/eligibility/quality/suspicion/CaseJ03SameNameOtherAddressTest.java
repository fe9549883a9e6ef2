package jp.shikaku.eligibility.quality.suspicion;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("J.3 Same sex, name, kana and birth date at another address")
class CaseJ03SameNameOtherAddressTest {

    private static final String OTHER = "06271530";

    @Test
    @DisplayName("is found among two persons, told to both insurers without the other's person, and settled once")
    void namesakes() {
        Api.insurer(Api.KENPO);
        Api.insurer(OTHER);
        String birth = "19%02d-0%d-1%d"
                .formatted((int) (Math.random() * 80) + 10, (int) (Math.random() * 9) + 1, (int) (Math.random() * 9));
        Line here = Line.of(Api.KENPO, Api.freshNumber())
                .person("name", "斎藤　一郎")
                .person("kana", "サイトウ　イチロウ")
                .person("sex", "1")
                .person("birthDate", birth)
                .person("address", "埼玉県さいたま市浦和区高砂３－１５－１");
        Line there = Line.of(OTHER, Api.freshNumber())
                .person("name", "斎藤　一郎")
                .person("kana", "サイトウ　イチロウ")
                .person("sex", "1")
                .person("birthDate", birth)
                .person("address", "福岡県福岡市博多区東公園７－７");
        String first = Findings.register(Tokens.insurer(Api.KENPO), here);
        String second = Findings.register(Tokens.insurer(OTHER), there);

        assertThat(second).isNotEqualTo(first);
        JsonNode finding = Findings.awaitOne(Tokens.insurer(Api.KENPO), first, "SAME_DATA_OTHER_ADDRESS", "OPEN");
        assertThat(finding.get("evidence").toString()).contains("NAME_EQUAL", "ADDRESS_DIFFERENT");
        assertThat(finding.toString()).doesNotContain("斎藤", "東公園", second, birth);
        assertThat(Findings.awaitOne(Tokens.insurer(OTHER), second, "SAME_DATA_OTHER_ADDRESS", "OPEN")
                        .get("findingId"))
                .isEqualTo(finding.get("findingId"));
    }
}
