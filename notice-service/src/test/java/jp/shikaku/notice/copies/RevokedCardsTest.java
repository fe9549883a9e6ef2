package jp.shikaku.notice.copies;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.inject.Inject;

import com.nimbusds.jose.JWSObject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.NoticeResources;
import jp.shikaku.notice.Notices;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The list of revoked SMART Health Cards")
class RevokedCardsTest {

    private static final int PAPER_KEY_ID = 16;

    @Inject
    CopyRecords records;

    private final Hands hands = new Hands(Instant.parse("2090-01-01T00:00:00Z"));

    @Test
    @DisplayName("is read at most every two seconds, however often it is asked for, and never later")
    void readAgain() throws Exception {
        Notices.Member member = Notices.member("髙﨑　𠮷野邉", true);
        Notices.issue();
        String keyId = keyOfACard(member);
        RevokedCards cards = new RevokedCards(records, new ForwardClock(hands, Optional.empty()));
        int before = cards.signedWith(keyId).size();

        asHolder(member).post("/v1/documents/" + member.onlyDocument() + "/loss-report");

        hands.now = hands.now.plusMillis(1_999);
        assertThat(cards.signedWith(keyId)).as("what was read then").hasSize(before);
        hands.now = hands.now.plusMillis(1);
        assertThat(cards.signedWith(keyId)).hasSize(before + 1);
    }

    private static String keyOfACard(Notices.Member member) throws java.text.ParseException {
        String file = asHolder(member)
                .post("/v1/documents/" + member.onlyDocument() + "/smart-health-card")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return JWSObject.parse(JsonPath.from(file).getString("verifiableCredential[0]"))
                .getHeader()
                .getKeyID()
                .substring(0, PAPER_KEY_ID);
    }

    private static io.restassured.specification.RequestSpecification asHolder(Notices.Member member) {
        return given().auth().oauth2(Tokens.person(member.personId())).contentType(ContentType.JSON);
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {

        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
