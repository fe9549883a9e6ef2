package jp.shikaku.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

import jakarta.inject.Inject;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.credential.StatusReference;
import jp.shikaku.notice.status.StatusLists;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Status lists")
class StatusListTest {

    private static final int VALID = 0;
    private static final int REVOKED = 1;
    private static final int SUPERSEDED = 3;

    @Inject
    StatusLists lists;

    @Test
    @DisplayName("say that a document counts, that it was superseded, that it was revoked, without naming it")
    void states() {
        Notices.Member replaced = issued("山田　花子");
        Notices.Member lost = issued("山田　太郎");
        Place first = place(replaced);
        Place second = place(lost);
        assertThat(List.of(first.status(), second.status())).containsOnly(VALID);

        Map<String, Object> ratio = replaced.qualification("1");
        ratio.put("burdenTenths", 2);
        replaced.stated("山田　花子", true, "QUALIFICATION_CORRECTED", ratio);
        await().until(() -> first.status() == SUPERSEDED);

        String before = second.token();
        given().auth()
                .oauth2(Tokens.person(lost.personId()))
                .contentType(ContentType.JSON)
                .post("/v1/documents/" + lost.onlyDocument() + "/loss-report")
                .then()
                .statusCode(200);
        await().until(() -> second.status() == REVOKED);
        assertThat(claims(before).get("exp"))
                .as("yesterday's list may be relied on until its end")
                .isEqualTo(
                        ((Long) claims(before).get("iat")) + Duration.ofDays(7).toSeconds());
        assertThat(new String(Base64.getUrlDecoder().decode(before.split("\\.")[1])))
                .doesNotContain(lost.onlyDocument());
    }

    @Test
    @DisplayName("a loss registered for a later day shows on that day, and suspicion at once")
    void endings() {
        Notices.Member leaving = issued("鈴木　一郎");
        Notices.Member suspected = issued("鈴木　二郎");
        Map<String, Object> ending = leaving.qualification("1");
        ending.put("lostOn", Notices.today().plusDays(1).toString());
        leaving.stated("鈴木　一郎", true, "QUALIFICATION_LOST", ending);
        Place place = place(leaving);
        assertThat(place.status()).isEqualTo(VALID);
        Map<String, Object> suspicion = suspected.qualification("1");
        suspicion.put("suspended", true);
        suspicion.put("counts", false);
        Place other = place(suspected);
        suspected.stated("鈴木　二郎", true, "QUALIFICATION_SUSPENDED", suspicion);
        await().until(() -> other.status() == REVOKED);
        Notices.daysPass(1);
        await().until(() -> place.status() == REVOKED);
    }

    @Test
    @DisplayName("are signed with a published key, cached, and read by pages of every origin")
    void published() throws Exception {
        Place place = place(issued("山田　花子"));
        Response answer = given().get(place.path());
        answer.then()
                .statusCode(200)
                .contentType("application/statuslist+jwt")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=15, stale-if-error=604800");
        JWSObject token = JWSObject.parse(answer.asString());
        JWKSet keys = JWKSet.parse(given().get("/.well-known/jwks.json").asString());
        assertThat(token.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(claims(answer.asString()).get("sub")).isEqualTo("https://notice.example.jp" + place.path());
        given().header("If-None-Match", answer.header("ETag"))
                .get(place.path())
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", "*");
        String tag = given().get("/.well-known/jwks.json")
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(304);
        given().get("/v1/status-lists/00000000").then().statusCode(404).body("code", equalTo("SK-REQ-007"));
    }

    @Test
    @DisplayName("are signed afresh while nothing changes, so that their age is known")
    void age() {
        Place place = place(issued("山田　花子"));
        Instant before = issuedAt(place.token());
        Notices.daysPass(1);
        await().until(() -> issuedAt(place.token()).isAfter(before.plus(Duration.ofHours(23))));
        assertThat(place.status()).isEqualTo(VALID);
    }

    @Test
    @DisplayName(
            "have one size; an insurer with more documents than one holds begins another, and no place is given twice")
    void full() {
        String insurer = "01130012";
        List<StatusReference> most = lists.takePlaces(insurer, 65_530);
        assertThat(Statements.of(() -> lists.takePlaces(insurer, 1)))
                .as("statements, however many places")
                .isEqualTo(2);
        List<StatusReference> rest = lists.takePlaces(insurer, 10);
        Set<String> ids = rest.stream().map(StatusReference::listId).collect(Collectors.toSet());
        assertThat(ids).hasSize(2).contains(most.get(0).listId());
        assertThat(Set.copyOf(most)).hasSize(65_530).doesNotContainAnyElementsOf(rest);
    }

    @Test
    @DisplayName("the lists there are stand in one answer, to be fetched before the network is lost")
    void aggregation() {
        String list = place(issued("山田　花子")).path();
        Response lists = given().get("/v1/status-lists");
        assertThat(lists.jsonPath().<String>getList("status_lists")).contains("https://notice.example.jp" + list);
        given().header("If-None-Match", lists.header("ETag"))
                .get("/v1/status-lists")
                .then()
                .statusCode(304);
        given().post("/v1/status-lists").then().statusCode(405);
    }

    private static Notices.Member issued(String name) {
        Notices.Member member = Notices.member(name, true);
        Notices.issue();
        return member;
    }

    private static Place place(Notices.Member member) {
        String[] claim = ((String) claims(member.content(member.onlyDocument())).get("st")).split("/");
        return new Place("/v1/status-lists/" + claim[0], Integer.parseInt(claim[1]));
    }

    private static Map<String, Object> claims(String token) {
        try {
            return JWSObject.parse(token).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant issuedAt(String token) {
        return Instant.ofEpochSecond((Long) claims(token).get("iat"));
    }

    /** A place in a list, read the way a verifier does. */
    private record Place(String path, int index) {

        String token() {
            return given().get(path).asString();
        }

        int status() throws IllegalStateException {
            Object list = claims(token()).get("status_list");
            byte[] compressed = Base64.getUrlDecoder().decode((String) ((Map<?, ?>) list).get("lst"));
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
                return in.readAllBytes()[index / 4] >> index % 4 * 2 & 3;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
