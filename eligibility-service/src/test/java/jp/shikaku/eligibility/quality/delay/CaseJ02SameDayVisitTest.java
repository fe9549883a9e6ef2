package jp.shikaku.eligibility.quality.delay;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.quality.Numbers;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("J.2 国保 issued at the counter, a visit on the same day")
class CaseJ02SameDayVisitTest {

    @Test
    @DisplayName("is answered 4 (該当資格なし) until it is registered")
    void sameDay() {
        Api.insurer(Api.KOKUHO);
        Line issued = Line.of(Api.KOKUHO, Api.freshNumber())
                .with("acquiredOn", Numbers.today().toString());

        assertThat(Numbers.validity(issued, Numbers.today())).isEqualTo("4");
        Api.register(Tokens.insurer(Api.KOKUHO), issued).then().statusCode(201);
        assertThat(Numbers.validity(issued, Numbers.today())).isEqualTo("1");
    }
}
