package jp.shikaku.support;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = OwnIssuer.class, restrictToAnnotatedClass = true)
@DisplayName("A token")
class TokenRulesTest {

    private static final int KEY_BITS = 2048;
    private static final RSAKey FIRST = key("first");

    private final String issuer = System.getProperty(OwnIssuer.ADDRESS);

    @BeforeEach
    void oneKey() {
        publish(FIRST);
        becomesValid(signed(FIRST, claims -> claims));
    }

    @Test
    @DisplayName("is for this suite, of its identity provider, and has a time at which it ends")
    void claims() {
        assertThat(status(signed(FIRST, c -> c.audience("another"))))
                .as("audience")
                .isEqualTo(401);
        assertThat(status(signed(FIRST, c -> c.audience((String) null))))
                .as("no audience")
                .isEqualTo(401);
        assertThat(status(signed(FIRST, c -> c.issuer("https://elsewhere.example"))))
                .as("issuer")
                .isEqualTo(401);
        assertThat(status(signed(FIRST, c -> c.expirationTime(null))))
                .as("no end")
                .isEqualTo(401);
        assertThat(status(signed(FIRST, c -> c.audience(List.of("another", "shikaku")))))
                .as("for several, this among them")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("ends when it says; clocks may differ by half a minute")
    void expiry() {
        assertThat(status(signed(FIRST, c -> c.expirationTime(in(-20))))).isEqualTo(200);
        assertThat(status(signed(FIRST, c -> c.expirationTime(in(-40))))).isEqualTo(401);
        assertThat(status(signed(FIRST, c -> c.notBeforeTime(in(20))))).isEqualTo(200);
        assertThat(status(signed(FIRST, c -> c.notBeforeTime(in(40))))).isEqualTo(401);
    }

    @Test
    @DisplayName("that is unsigned, signed with a public key as a secret, or by another's key of the same name is none")
    void algorithms() throws JOSEException {
        RSAKey impostor = key("first");
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), body(claims -> claims));
        hmac.sign(new MACSigner(FIRST.toRSAPublicKey().getEncoded()));
        String[] good = signed(FIRST, claims -> claims).split("[.]");
        String[] more = signed(FIRST, claims -> claims.claim("roles", List.of("operator", "auditor")))
                .split("[.]");

        assertThat(status(new PlainJWT(body(claims -> claims)).serialize()))
                .as("alg none")
                .isEqualTo(401);
        assertThat(status(hmac.serialize())).as("HS256 with the public key").isEqualTo(401);
        assertThat(status(signed(impostor, claims -> claims)))
                .as("another key, same kid")
                .isEqualTo(401);
        assertThat(status(good[0] + '.' + more[1] + '.' + good[2]))
                .as("claims of another token")
                .isEqualTo(401);
        assertThat(status(good[0] + '.' + good[1] + '.'))
                .as("signature cut off")
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "by a new key is accepted once the provider publishes it, and by the old one no longer when it is gone")
    void rotation() {
        RSAKey second = key("second");
        String byOld = signed(FIRST, claims -> claims);
        assertThat(status(signed(second, claims -> claims))).as("not published").isEqualTo(401);

        publish(FIRST, second);
        becomesValid(signed(second, claims -> claims));
        assertThat(status(byOld)).as("both are published").isEqualTo(200);

        RSAKey third = key("third");
        publish(third);
        becomesValid(signed(third, claims -> claims));
        assertThat(status(byOld)).as("withdrawn").isEqualTo(401);
    }

    /** The provider's keys are fetched anew at most once per interval, so the change takes a moment. */
    private static void becomesValid(String token) {
        await().until(() -> status(token), equalTo(200));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/echo/changes").statusCode();
    }

    private String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    body(change));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet body(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience("shikaku")
                        .subject("tester")
                        .issueTime(in(-60))
                        .expirationTime(in(600))
                        .claim("scope", "changes"))
                .build();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static void publish(RSAKey... keys) {
        System.setProperty(OwnIssuer.KEYS, new JWKSet(List.<JWK>of(keys)).toString(true));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
