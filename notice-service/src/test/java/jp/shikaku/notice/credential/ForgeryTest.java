package jp.shikaku.notice.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a forger tries, judged twice: by our reader, and by a verifier put together from the parts of Nimbus alone, as a
 * clinic's own software would do it from docs/credential-format.md.
 */
@DisplayName("Forged content")
class ForgeryTest {

    private static final String ISSUER = "https://notice.example.jp";
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    private final ECKey key;
    private final ECKey other;
    private final CredentialReader reader;

    ForgeryTest() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("0123456789abcdef").generate();
        other = new ECKeyGenerator(Curve.P_256).keyID("fedcba9876543210").generate();
        JWKSet published = new JWKSet(List.of(key.toPublicJWK(), other.toPublicJWK()));
        reader = new CredentialReader(
                id -> Optional.ofNullable(published.getKeyByKeyId(id)).map(found -> (ECKey) found));
    }

    @Test
    @DisplayName("what was signed is right to both")
    void genuine() throws Exception {
        String content = content();
        assertThat(reader.read(content)).isInstanceOf(ReadResult.Authentic.class);
        assertThat(independent(ISSUER, content).getJWTID()).isEqualTo("7K2M9QXD4HTN0B3C");
    }

    @Test
    @DisplayName("an unsigned text, alg none in any spelling, is refused")
    void none() {
        for (String algorithm : new String[] {"none", "None", "NONE", "nOnE", ""}) {
            String header = encoded("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key.getKeyID()
                    + "\",\"typ\":\"shikaku-notice+jwt\"}");
            refused(header + "." + part(1) + ".");
            refused(header + "." + part(1) + "." + part(2));
        }
    }

    @Test
    @DisplayName("HS256 with the public key as secret, in each of its spellings, is refused")
    void symmetric() throws Exception {
        for (byte[] secret : new byte[][] {
            key.toECPublicKey().getEncoded(),
            key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8),
            ("-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(key.toECPublicKey().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n")
                    .getBytes(StandardCharsets.US_ASCII),
            key.getX().decode()
        }) {
            JWSObject forged = new JWSObject(header(JWSAlgorithm.HS256, key.getKeyID()), new Payload(payload()));
            forged.sign(new MACSigner(secret));
            refused(forged.serialize());
        }
    }

    @Test
    @DisplayName("a key that comes along in the header is not asked")
    void embeddedKey() throws Exception {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        JWSObject forged = new JWSObject(
                new JWSHeader.Builder(header(JWSAlgorithm.ES256, key.getKeyID()))
                        .jwk(own.toPublicJWK())
                        .build(),
                new Payload(payload()));
        forged.sign(new ECDSASigner(own));
        refused(forged.serialize());
    }

    @Test
    @DisplayName("another key's id, a known one's or an unknown one's, is refused")
    void wrongKeyId() {
        String[] parts = content().split("\\.");
        for (String id : new String[] {other.getKeyID(), "0000000000000000", "", "../../etc/passwd", "' OR 1=1"}) {
            String header = encoded("{\"kid\":\"" + id + "\",\"typ\":\"shikaku-notice+jwt\",\"alg\":\"ES256\"}");
            refused(header + "." + parts[1] + "." + parts[2]);
        }
        String without = encoded("{\"typ\":\"shikaku-notice+jwt\",\"alg\":\"ES256\"}");
        refused(without + "." + parts[1] + "." + parts[2]);
    }

    @Test
    @DisplayName("a right signature under another type or curve is refused")
    void otherTypes() throws Exception {
        JWSObject typeless = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), new Payload(payload()));
        typeless.sign(new ECDSASigner(key));
        refused(typeless.serialize());
        ECKey wide = new ECKeyGenerator(Curve.P_384).keyID(key.getKeyID()).generate();
        JWSObject curve = new JWSObject(header(JWSAlgorithm.ES384, key.getKeyID()), new Payload(payload()));
        curve.sign(new ECDSASigner(wide));
        refused(curve.serialize());
    }

    @Test
    @DisplayName("an empty signature, zeros, and the half of one are refused")
    void signatures() {
        String input = part(0) + "." + part(1) + ".";
        byte[] zeros = new byte[64];
        byte[] ones = new byte[64];
        ones[31] = 1;
        ones[63] = 1;
        refused(input);
        refused(input + StrictBase64Url.encode(zeros));
        refused(input + StrictBase64Url.encode(ones));
        refused(input + part(2).substring(0, 43));
    }

    @Test
    @DisplayName("another issuer's right content is not this issuer's, and a right content ends")
    void issuerAndEnd() {
        assertThatThrownBy(() -> independent("https://other.example.jp", content()))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> independent(ISSUER, content(), Instant.parse("2027-08-01T00:00:00Z")))
                .isInstanceOf(BadJOSEException.class);
        assertThatThrownBy(() -> independent(ISSUER, content(), Instant.parse("2026-10-19T00:00:00Z")))
                .isInstanceOf(BadJOSEException.class);
    }

    @Test
    @DisplayName(
            "every character flipped in every bit that keeps it a letter of the alphabet is refused by strict decoding")
    void flipped() {
        String content = content();
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int accepted = 0;
        for (int at = 0; at < content.length(); at++) {
            int value = alphabet.indexOf(content.charAt(at));
            for (int bit = 0; value >= 0 && bit < 6; bit++) {
                String altered =
                        content.substring(0, at) + alphabet.charAt(value ^ 1 << bit) + content.substring(at + 1);
                accepted += reader.read(altered) instanceof ReadResult.Authentic ? 1 : 0;
                accepted += strictlyIndependent(altered) ? 1 : 0;
            }
        }
        assertThat(accepted).isZero();
    }

    private void refused(String text) {
        assertThat(reader.read(text)).isNotInstanceOf(ReadResult.Authentic.class);
        assertThatThrownBy(() -> independent(ISSUER, text)).isInstanceOf(Exception.class);
    }

    /** Nimbus decodes base64url leniently, so that whoever uses it compares the spelling, as the format asks. */
    private boolean strictlyIndependent(String text) {
        for (String part : text.split("\\.", -1)) {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return false;
            }
        }
        try {
            independent(ISSUER, text);
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private JWTClaimsSet independent(String issuer, String text) throws Exception {
        return independent(issuer, text, NOW);
    }

    private JWTClaimsSet independent(String issuer, String text, Instant now) throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("shikaku-notice+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256,
                new ImmutableJWKSet<>(new JWKSet(List.of(key.toPublicJWK(), other.toPublicJWK())))));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("jti", "st")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(now);
                    }
                });
        return processor.process(text, null);
    }

    private String content() {
        return new CredentialSigner(new Es256Signer(key)).sign(SampleClaims.certificate());
    }

    private String part(int which) {
        return content().split("\\.")[which];
    }

    private static String payload() {
        return ClaimNames.toJson(SampleClaims.certificate());
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
        return new JWSHeader.Builder(algorithm)
                .keyID(keyId)
                .type(new JOSEObjectType("shikaku-notice+jwt"))
                .build();
    }

    private static String encoded(String json) {
        return StrictBase64Url.encode(json.getBytes(StandardCharsets.UTF_8));
    }
}
