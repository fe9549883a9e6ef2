package jp.shikaku.notice;

import java.nio.file.Path;
import java.util.Map;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.notice.credential.CredentialSigner;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.KeyFile;
import jp.shikaku.notice.credential.SampleClaims;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.testing.ServiceResources;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Verification")
class VerificationTest {

    private static final String NAME = "髙﨑　𠮷野邉";

    @Test
    @DisplayName("a genuine content shows what was signed and what to do next, without a token")
    void genuine() {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        given().contentType(ContentType.JSON)
                .body(Map.of("content", member.content(member.onlyDocument())))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("result", equalTo("GENUINE"))
                .body("claims.name", equalTo(NAME))
                .body("claims.insurerNumber", equalTo("06132013"))
                .body("claims.birthDate", equalTo("1980-04-01"))
                .body("advice.ja", containsString("オンライン資格確認"))
                .body("advice.en", containsString("online lookup"));
    }

    @Test
    @DisplayName("J.10 one altered character is ALTERED, and shows no content")
    void altered() {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        String content = member.content(member.onlyDocument());
        given().contentType(ContentType.JSON)
                .body(Map.of("content", Notices.altered(content)))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .body("result", equalTo("ALTERED"))
                .body("claims", nullValue());
        assertThat(Notices.verify("not such a content")).isEqualTo("ALTERED");
    }

    @Test
    @DisplayName("J.10 a notice with a last day is EXPIRED the day after")
    void expired() {
        Notices.Member member = Notices.member(NAME, true);
        Map<String, Object> elderly = member.qualification("1");
        elderly.put("insurerNumber", "39131206");
        elderly.put("burdenTenths", 1);
        member.stated(NAME, true, "QUALIFICATION_CORRECTED", elderly);
        Notices.issue();
        String content = member.content(member.onlyDocument());
        assertThat(Notices.verify(content)).isEqualTo("GENUINE");
        Notices.daysPass(366);
        assertThat(Notices.verify(content)).isEqualTo("EXPIRED");
    }

    @Test
    @DisplayName("J.10 another key is UNKNOWN_KEY")
    void unknownKey(@TempDir Path folder) {
        SigningKeys others = KeyFile.create(folder.resolve("keys.json"));
        assertThat(Notices.verify(new CredentialSigner(new Es256Signer(others.signing()))
                        .sign(SampleClaims.minimal("0000000000000000"))))
                .isEqualTo("UNKNOWN_KEY");
    }

    @Test
    @DisplayName("even with the right key, what was not handed out is not genuine")
    void notHandedOut() {
        CredentialSigner signer = new CredentialSigner(new Es256Signer(
                KeyFile.read(NoticeResources.folder().resolve("keys.json")).signing()));
        assertThat(Notices.verify(signer.sign(SampleClaims.minimal("0000000000000000"))))
                .isEqualTo("UNKNOWN_DOCUMENT");
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        assertThat(Notices.verify(signer.sign(SampleClaims.minimal(member.onlyDocument()))))
                .isEqualTo("ALTERED");
    }

    @Test
    @DisplayName("the published keys verify a notice without asking this service")
    void publishedKeys() throws Exception {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        String jwks = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys[0].d", nullValue())
                .extract()
                .asString();
        JWSObject signed = JWSObject.parse(member.content(member.onlyDocument()));
        ECKey key = (ECKey) JWKSet.parse(jwks).getKeyByKeyId(signed.getHeader().getKeyID());
        assertThat(signed.verify(new ECDSAVerifier(key))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no content          | {}                    | 400 | SK-NOT-002
                    an empty content    | {"content":" "}       | 400 | SK-NOT-002
                    an unknown property | {"contents":"x"}      | 400 | SK-REQ-002
                    a NUL character     | {"content":"a\\u0000"} | 400 | SK-REQ-002
                    broken JSON         | {"content":           | 400 | SK-REQ-001
                    """)
    @DisplayName("a request without a content is a problem, not a judgement")
    void badRequests(String what, String body, int status, String code) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/verifications")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    @DisplayName("a content longer than any QR code is refused, and so is a large body")
    void tooLong() {
        given().contentType(ContentType.JSON)
                .body(Map.of("content", "a".repeat(5000)))
                .post("/v1/verifications")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content"));
        given().contentType(ContentType.JSON)
                .body(Map.of("content", "a".repeat(100_000)))
                .post("/v1/verifications")
                .then()
                .statusCode(413);
    }
}
