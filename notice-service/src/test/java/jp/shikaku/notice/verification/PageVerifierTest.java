package jp.shikaku.notice.verification;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.notice.Scripts;
import jp.shikaku.notice.credential.CredentialSigner;
import jp.shikaku.notice.credential.CredentialStatus;
import jp.shikaku.notice.credential.DocumentType;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.KeyFile;
import jp.shikaku.notice.credential.SampleClaims;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.StatusBits;
import jp.shikaku.notice.credential.StatusListToken;
import jp.shikaku.notice.credential.StatusReference;

import static org.assertj.core.api.Assertions.assertThat;

/** The page's own verifier, run in Node as it stands, case by case. */
@DisplayName("The verifier of the page")
class PageVerifierTest {

    private static final StatusReference PLACE = SampleClaims.PLACE;
    /** Nine in the morning in Japan. */
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Duration LIMIT = Duration.ofDays(7);
    private static final Path SCRIPT = Path.of("src/test/resources/proof/judge.mjs");
    private static final Path PAGE = Path.of("target/classes/verify");

    private final Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
    private final Map<String, String> expected = new LinkedHashMap<>();

    @TempDir
    Path folder;

    private SigningKeys keys;
    private SigningKeys others;

    @BeforeEach
    void makeKeys() {
        keys = KeyFile.create(folder.resolve("keys.json"));
        others = KeyFile.create(folder.resolve("others.json"));
    }

    @Test
    @DisplayName("says of each document, with each knowledge, what can be said, and never genuine without being sure")
    void judges() throws Exception {
        String good = signed(keys, TODAY.minusDays(10), null, PLACE);
        String list = list(keys, PLACE.listId(), null, NOW);
        standings(good, list);
        ages(good, list);
        notOurs(good, list);
        attacks(good, list);

        Path file =
                Files.writeString(folder.resolve("cases.json"), new ObjectMapper().writeValueAsString(cases.values()));
        List<String> results = new ObjectMapper()
                .readValue(Scripts.run(SCRIPT.toAbsolutePath(), file, PAGE.toAbsolutePath()), new TypeReference<>() {});
        Map<String, String> found = new LinkedHashMap<>();
        cases.keySet().forEach(name -> found.put(name, results.get(found.size())));
        assertThat(found).isEqualTo(expected);
    }

    private void standings(String good, String list) throws Exception {
        add("valid", "GENUINE", good, list, NOW, NOW);
        String revoked = list(keys, PLACE.listId(), CredentialStatus.REVOKED, NOW);
        add("revoked", "REVOKED", good, revoked, NOW, NOW);
        add("superseded", "SUPERSEDED", good, list(keys, PLACE.listId(), CredentialStatus.SUPERSEDED, NOW), NOW, NOW);
        add("revoked by an old list", "REVOKED", good, revoked, NOW.plus(LIMIT), NOW);
        add("on its last day", "GENUINE", signed(keys, TODAY, TODAY, PLACE), list, NOW, NOW);
        String ended = signed(keys, TODAY.minusDays(9), TODAY.minusDays(1), PLACE);
        add("after its last day", "EXPIRED", ended, list, NOW, NOW);
        add("after its last day, without a list", "EXPIRED", ended, null, NOW, NOW);
        add("before its first day", "NOT_YET_VALID", signed(keys, TODAY.plusDays(1), null, PLACE), list, NOW, NOW);
    }

    private void ages(String good, String list) {
        add("a list about to end", "GENUINE", good, list, NOW.plus(LIMIT).minusSeconds(1), NOW);
        add("a list that ended", "TOO_OLD OLD_LIST", good, list, NOW.plus(LIMIT), NOW.plus(LIMIT));
        add("no list", "TOO_OLD NO_LIST", good, null, NOW, NOW);
        add("no place in a list", "TOO_OLD NO_REFERENCE", signed(keys, TODAY, null, null), list, NOW, NOW);
        add(
                "keys too old",
                "TOO_OLD OLD_KEYS",
                good,
                list,
                NOW,
                NOW.minus(LIMIT).minusSeconds(1));
        add("no keys", "TOO_OLD NO_KEYS", good, list, NOW, null);
        add("a clock behind the keys", "TOO_OLD CLOCK", good, list, NOW, NOW.plusSeconds(600));
        add("a clock behind the list", "TOO_OLD CLOCK", good, list, NOW.minusSeconds(600), NOW.minusSeconds(600));
        String foreign = signed(others, TODAY, null, PLACE);
        add("another issuer", "UNKNOWN_KEY", foreign, list, NOW, NOW);
        add(
                "perhaps a new key",
                "TOO_OLD OLD_KEYS",
                foreign,
                list,
                NOW,
                NOW.minus(LIMIT).minusSeconds(1));
    }

    private void notOurs(String good, String list) throws Exception {
        add("the list of another insurer", "TOO_OLD NO_LIST", good, list(keys, "00000000", null, NOW), NOW, NOW);
        add("a list of another issuer", "TOO_OLD NO_LIST", good, list(others, PLACE.listId(), null, NOW), NOW, NOW);
        add("a document for a list", "TOO_OLD NO_LIST", good, good, NOW, NOW);
        add("an error page for a list", "TOO_OLD NO_LIST", good, "<html>", NOW, NOW);
        add("a list for a document", "ALTERED", list, list, NOW, NOW);
        add("nothing", "ALTERED", "", list, NOW, NOW);
        add("a document of another kind of token", "ALTERED", other("JWT", "{}"), list, NOW, NOW);
        add("another form of this format", "ALTERED", other("shikaku-notice+jwt", "{\"t\":\"SN2\"}"), list, NOW, NOW);
        String unsigned = good.substring(good.indexOf('.'));
        add("without a signature", "ALTERED", "eyJhbGciOiJub25lIn0" + unsigned, list, NOW, NOW);
    }

    private void attacks(String good, String list) throws Exception {
        String[] parts = good.split("\\.");
        String kid = keys.signing().getKeyID();
        for (String algorithm : List.of("none", "None", "NONE", "", "ES384", "HS256", "es256")) {
            String header =
                    encoded("{\"kid\":\"" + kid + "\",\"typ\":\"shikaku-notice+jwt\",\"alg\":\"" + algorithm + "\"}");
            add("algorithm " + algorithm, "ALTERED", header + "." + parts[1] + "." + parts[2], list, NOW, NOW);
            add("algorithm " + algorithm + ", no signature", "ALTERED", header + "." + parts[1] + ".", list, NOW, NOW);
        }
        add("the payload of another paper", "ALTERED", spliced(good, signed(keys, TODAY, null, PLACE)), list, NOW, NOW);
        add("a key of another curve under this id", "ALTERED", otherCurve(kid), list, NOW, NOW);
        JWSHeader embedded = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(kid)
                .type(new JOSEObjectType("shikaku-notice+jwt"))
                .jwk(others.signing().toPublicJWK())
                .build();
        JWSObject own = new JWSObject(embedded, new Payload("{}"));
        own.sign(new ECDSASigner(others.signing()));
        add("a key that comes along", "ALTERED", own.serialize(), list, NOW, NOW);
        add("longer than any code", "ALTERED", "A".repeat(2_000_000), list, NOW, NOW);
        add("nothing but dots", "ALTERED", ".".repeat(1_000_000), list, NOW, NOW);
        add("long and right before a dot", "ALTERED", good + ".".repeat(5_000), list, NOW, NOW);
        add("letters of another alphabet", "ALTERED", good.replace('A', 'Ａ'), list, NOW, NOW);
        String odd = SampleClaims.signed(keys, "{\"__proto__\":{\"t\":\"SC1\"},\"constructor\":1}");
        add("a payload without claims", "ALTERED", odd, list, NOW, NOW);
    }

    /** The header and signature of one paper around the payload of another. */
    private static String spliced(String one, String other) {
        String[] parts = one.split("\\.");
        return parts[0] + "." + other.split("\\.")[1] + "." + parts[2];
    }

    private static String otherCurve(String kid) throws Exception {
        ECKey wide = new ECKeyGenerator(Curve.P_384).keyID(kid).generate();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .keyID(kid)
                .type(new JOSEObjectType("shikaku-notice+jwt"))
                .build();
        JWSObject token = new JWSObject(header, new Payload("{}"));
        token.sign(new ECDSASigner(wide));
        return token.serialize();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, String result, String content, String list, Instant now, Instant keysAsOf) {
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("content", content);
        stated.put("list", list);
        stated.put("now", now.toEpochMilli());
        stated.put("keysMaxAge", LIMIT.toMillis());
        if (keysAsOf != null) {
            Map<String, Object> jwks = new JWKSet(List.<JWK>copyOf(keys.published())).toJSONObject();
            stated.put("keys", Map.of("jwks", jwks, "asOf", keysAsOf.toEpochMilli()));
        }
        cases.put(name, stated);
        expected.put(name, result);
    }

    private static String list(SigningKeys by, String id, CredentialStatus status, Instant at) {
        StatusBits bits = new StatusBits();
        if (status != null) {
            bits.set(PLACE.index(), status);
        }
        return StatusListToken.of(StatusReference.uri(SampleClaims.ISSUER, id), bits, Duration.ofSeconds(15), LIMIT)
                .sign(new Es256Signer(by.signing()), at);
    }

    private String other(String type, String payload) throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(keys.signing().getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        JWSObject token = new JWSObject(header, new Payload(payload));
        token.sign(new ECDSASigner(keys.signing()));
        return token.serialize();
    }

    private static String signed(SigningKeys by, LocalDate from, LocalDate until, StatusReference place) {
        return new CredentialSigner(new Es256Signer(by.signing()))
                .sign(SampleClaims.of(DocumentType.NOTICE, from, until, place));
    }
}
