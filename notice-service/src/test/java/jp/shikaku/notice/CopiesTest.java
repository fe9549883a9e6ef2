package jp.shikaku.notice;

import java.util.Map;
import java.util.Optional;

import com.authlete.sd.SDJWT;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Other forms of a document")
class CopiesTest {

    private static final String NAME = "髙﨑　𠮷野邉";

    @Test
    @DisplayName(
            "a SMART Health Card is made when the person asks, verifies with the published keys, and is revoked with the paper")
    void healthCard() throws Exception {
        Notices.Member member = issued();
        String file = ask(member, member.onlyDocument(), "smart-health-card", "")
                .then()
                .statusCode(200)
                .contentType("application/smart-health-card")
                .header("Content-Disposition", containsString(".smart-health-card"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        JWSObject card = JWSObject.parse(JsonPath.from(file).getString("verifiableCredential[0]"));
        String keyId = card.getHeader().getKeyID();
        JsonPath keys = given().get("/.well-known/jwks.json").jsonPath();
        Map<String, Object> published = keys.getMap("keys.find { it.kid == '" + keyId + "' }");
        int before = (Integer) published.get("crlVersion");
        assertThat(published)
                .containsEntry("kty", "EC")
                .containsEntry("use", "sig")
                .containsEntry("alg", "ES256");
        assertThat(card.verify(new ECDSAVerifier(ECKey.parse(JSONObjectUtils.toJSONString(published)))))
                .isTrue();

        assertThat(before).as("the specification's counters begin at 1").isPositive();
        assertThat(revoked(keyId).getInt("ctr")).isEqualTo(before);
        given().auth()
                .oauth2(Tokens.person(member.personId()))
                .contentType(ContentType.JSON)
                .post("/v1/documents/" + member.onlyDocument() + "/loss-report")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertThat(revoked(keyId).getInt("ctr")).isEqualTo(before + 1));
        JsonPath after = revoked(keyId);
        assertThat(after.getString("kid")).isEqualTo(keyId);
        assertThat(after.getString("method")).isEqualTo("rid");
        assertThat(after.<String>getList("rids")).allMatch(rid -> rid.matches("[A-Za-z0-9_-]{1,24}"));
        ask(member, member.onlyDocument(), "smart-health-card", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("SK-NOT-010"));
    }

    @Test
    @DisplayName("its numeric form is for a QR code")
    void numeric() {
        Notices.Member member = issued();
        given().auth()
                .oauth2(Tokens.person(member.personId()))
                .accept("text/plain")
                .contentType(ContentType.JSON)
                .post("/v1/documents/" + member.onlyDocument() + "/smart-health-card")
                .then()
                .statusCode(200)
                .body(startsWith("shc:/5676"));
    }

    @Test
    @DisplayName("an SD-JWT VC names its keys' place, its type and status, and binds to a key that is sent")
    void sdJwt() throws Exception {
        Notices.Member member = issued();
        ECKey holder = new ECKeyGenerator(Curve.P_256).generate();
        Response answer = ask(
                member,
                member.onlyDocument(),
                "sd-jwt",
                "{\"holderKey\":" + holder.toPublicJWK().toJSONString() + "}");
        answer.then().statusCode(200).contentType("application/dc+sd-jwt");
        SDJWT token = SDJWT.parse(answer.asString());
        JWSObject signed = JWSObject.parse(token.getCredentialJwt());
        Map<String, Object> claims = signed.getPayload().toJSONObject();
        JsonPath issuer = given().get("/.well-known/jwt-vc-issuer").jsonPath();
        assertThat(claims).containsEntry("iss", issuer.getString("issuer"));
        assertThat(issuer.getString("jwks_uri")).isEqualTo(issuer.getString("issuer") + "/.well-known/jwks.json");
        ECKey key = (ECKey) JWKSet.parse(given().get("/.well-known/jwks.json").asString())
                .getKeyByKeyId(signed.getHeader().getKeyID());
        assertThat(signed.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(claims)
                .containsEntry("vct", "urn:shikaku:credential:notice:1")
                .containsEntry("cnf", Map.of("jwk", holder.toPublicJWK().toJSONObject()))
                .containsKey("status");
        assertThat(token.getDisclosures())
                .filteredOn(disclosure -> "name".equals(disclosure.getClaimName()))
                .extracting(disclosure -> Optional.of(disclosure.getClaimValue()))
                .containsExactly(Optional.of(NAME));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a point that is not on the curve | {"holderKey":{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}} | 422 | SK-NOT-044
                    another curve                    | {"holderKey":{"kty":"EC","crv":"P-384","x":"AAAA","y":"AAAA"}} | 422 | SK-NOT-044
                    a key without coordinates        | {"holderKey":{"kty":"EC","crv":"P-256"}}                       | 422 | SK-NOT-044
                    a key with its private part      | {"holderKey":{"kty":"EC","crv":"P-256","x":"A","y":"A","d":"A"}} | 400 | SK-REQ-002
                    """)
    @DisplayName("a holder's key that is none is refused")
    void notAKey(String what, String body, int status, String code) {
        Notices.Member member = issued();
        ask(member, member.onlyDocument(), "sd-jwt", body)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    @DisplayName("nobody but the person gets one: another person finds nothing, also of a person who is known")
    void onlyTheirOwn() {
        Notices.Member member = issued();
        Notices.Member stranger = issued();
        for (String form : new String[] {"smart-health-card", "sd-jwt"}) {
            ask(stranger, member.onlyDocument(), form, "{}")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("SK-REQ-007"));
        }
        given().get("/.well-known/crl/" + "A".repeat(43) + ".json").then().statusCode(404);
    }

    private static Notices.Member issued() {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        return member;
    }

    private static Response ask(Notices.Member member, String document, String form, String body) {
        return given().auth()
                .oauth2(Tokens.person(member.personId()))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/documents/" + document + "/" + form);
    }

    private static JsonPath revoked(String keyId) {
        return given().get("/.well-known/crl/" + keyId + ".json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
