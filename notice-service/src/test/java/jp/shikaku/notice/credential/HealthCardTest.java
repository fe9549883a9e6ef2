package jp.shikaku.notice.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.notice.Scripts;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A SMART Health Card")
class HealthCardTest {

    private static final String RID = "Nq3vGZ0c8mA1rXyT";

    private static final OptionalContent LIMIT =
            new OptionalContent("オ・食事減額", LocalDate.of(2026, 12, 1), null, null, null, false);

    private final ECKey key;

    HealthCardTest() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("short").generate();
    }

    @Test
    @DisplayName("is a compressed JWS under the whole thumbprint of its key, with a raw signature")
    void envelope() throws Exception {
        JWSObject jws = JWSObject.parse(card(SampleClaims.certificate()));
        assertThat(jws.getHeader().toJSONObject())
                .containsOnly(
                        Map.entry("alg", "ES256"),
                        Map.entry("zip", "DEF"),
                        Map.entry("kid", key.computeThumbprint().toString()));
        assertThat(jws.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(jws.getSignature().decode()).hasSize(64);
    }

    @Test
    @DisplayName("holds person, cover and insurer after JP Core, in minified JSON without ids, texts and displays")
    void content() throws Exception {
        String payload = payload(card(SampleClaims.certificate()));
        JsonPath json = JsonPath.from(payload);
        assertThat(payload).doesNotContain(": ", ", ", "\n", "\"id\"", "\"meta\"", "\"display\"");
        assertThat(json.getList("vc.type")).containsExactly("https://smarthealth.cards#health-card");
        assertThat(json.getString("vc.rid")).isEqualTo(RID);
        assertThat(json.getString("iss")).isEqualTo("https://notice.example.jp");
        assertThat(json.getLong("nbf"))
                .as("it does not count before its first day")
                .isEqualTo(Instant.parse("2026-10-19T15:00:00Z").getEpochSecond());
        assertThat(json.getLong("exp"))
                .isEqualTo(Instant.parse("2027-07-31T15:00:00Z").getEpochSecond());
        json.setRootPath("vc.credentialSubject.fhirBundle");
        assertThat(json.getString("type")).isEqualTo("collection");
        assertThat(json.getList("entry.fullUrl")).containsExactly("resource:0", "resource:1", "resource:2");
        assertThat(json.getList("entry.resource.resourceType")).containsExactly("Patient", "Coverage", "Organization");
        assertThat(json.getList("entry[0].resource.name.text")).containsExactly("髙﨑 𠮷野邉", "ﾀｶｻｷ ﾖｼﾉﾍﾞ");
        assertThat(json.getString("entry[0].resource.birthDate")).isEqualTo("1954-04-01");
        assertThat(json.getString("entry[1].resource.identifier[0].value")).isEqualTo("06132013:１２３４:567890:01");
        assertThat(json.getString("entry[1].resource.identifier[1].value")).isEqualTo("7K2M9QXD4HTN0B3C");
        assertThat(json.getString("entry[1].resource.identifier[1].type.coding[0].code"))
                .isEqualTo("SC1");
        assertThat(json.getString("entry[1].resource.relationship.coding[0].code"))
                .isEqualTo("2");
        assertThat(json.getInt("entry[1].resource.costToBeneficiary[0].valueQuantity.value"))
                .isEqualTo(20);
        assertThat(json.getString("entry[2].resource.identifier[0].value")).isEqualTo("06132013");
        assertThat(noText(JSONObjectUtils.parse(payload))).isTrue();
    }

    @Test
    @DisplayName("says less twice when the content is long, and is refused when even that is too long")
    void sizeGuard() throws Exception {
        String shortest = payload(card(SampleClaims.minimal("0000000000000000")));
        assertThat(shortest).contains("iso21090", "JP_Coverage_InsuredPersonNumber");
        String longer = payload(card(SampleClaims.certificate(unlike(5), "ワタナベサイトウタカサキツジカツシカタツザキ")));
        assertThat(longer).doesNotContain("iso21090").contains("JP_Coverage_InsuredPersonNumber");
        String longest = payload(card(SampleClaims.certificate(unlike(20), "ワタナベサイトウタカサキツジカツシカタツザキ")));
        assertThat(longest)
                .doesNotContain("iso21090", "JP_Coverage_InsuredPerson")
                .contains("06132013:１２３４:567890:01");
        assertThat(HealthCard.of(SampleClaims.certificate(unlike(60), "ア"), RID, new Es256Signer(key)))
                .isEmpty();
    }

    @Test
    @DisplayName("optional items are classes of the cover, in the words of the paper, where all of them fit")
    void optionalItems() throws Exception {
        JsonPath json = JsonPath.from(payload(card(SampleClaims.with(LIMIT))));
        json.setRootPath("vc.credentialSubject.fhirBundle.entry[1].resource.class");
        assertThat(json.getList("type.coding.flatten().code")).containsExactly("lc", "lf");
        assertThat(json.getList("value")).containsExactly("オ・食事減額", "2026-12-01");
        assertThat(payload(card(SampleClaims.certificate()))).doesNotContain("\"class\"");
        assertThat(payload(card(SampleClaims.full())))
                .as("left out before a card is refused")
                .doesNotContain("\"class\"");
    }

    @Test
    @DisplayName("jose and Node's zlib read it, and no rule of the specification is broken")
    void independent(@TempDir Path folder) throws Exception {
        ECKey published = new ECKey.Builder(key.toPublicJWK())
                .keyID(HealthCard.keyId(key))
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
        Path jwks = Files.writeString(folder.resolve("jwks.json"), new JWKSet(published).toString());
        for (CredentialClaims claims :
                List.of(SampleClaims.certificate(), SampleClaims.full(), SampleClaims.with(LIMIT))) {
            HealthCard card = HealthCard.of(claims, RID, new Es256Signer(key)).orElseThrow();
            Path file = Files.writeString(folder.resolve("card.smart-health-card"), card.file());
            JsonPath read = JsonPath.from(Scripts.run(
                    Path.of("src/test/resources/proof/health-card.mjs").toAbsolutePath(), file, jwks));
            assertThat(read.getList("broken")).isEmpty();
            assertThat(read.getString("bundle.entry[0].resource.name[0].text")).isEqualTo("髙﨑 𠮷野邉");
        }
    }

    /** What a card says, the way a reader gets at it. */
    static String payload(String jws) throws ParseException, IOException {
        byte[] compressed = JWSObject.parse(jws).getPayload().toBytes();
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(compressed), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Texts of resources and of coded concepts are not wanted; a name's is. */
    private static boolean noText(Object json) {
        if (json instanceof Map<?, ?> object) {
            boolean resourceOrConcept = object.containsKey("resourceType") || object.containsKey("coding");
            return !(resourceOrConcept && object.containsKey("text")) && noText(object.values());
        }
        return !(json instanceof Collection<?> items) || items.stream().allMatch(HealthCardTest::noText);
    }

    private String card(CredentialClaims claims) {
        return HealthCard.of(claims, RID, new Es256Signer(key)).orElseThrow().jws();
    }

    /** A name that does not compress. */
    private static String unlike(int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.appendCodePoint(0x4E00 + (i * 7919 + i * i * 31) % 20_000);
        }
        return name.toString();
    }
}
