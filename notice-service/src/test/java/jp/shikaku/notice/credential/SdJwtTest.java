package jp.shikaku.notice.credential;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Read by {@code com.authlete:sd-jwt}, which had no part in the writing. */
@DisplayName("An SD-JWT VC")
class SdJwtTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    private final ECKey key;

    SdJwtTest() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("0123456789abcdef").generate();
    }

    @Test
    @DisplayName("tells another implementation every item of the paper, and the status in the full form")
    void whole() throws Exception {
        SDJWT token = SDJWT.parse(made(Optional.empty()));
        JWSObject signed = JWSObject.parse(token.getCredentialJwt());
        assertThat(signed.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(signed.getHeader().toJSONObject())
                .containsOnly(
                        Map.entry("alg", "ES256"), Map.entry("typ", "dc+sd-jwt"), Map.entry("kid", "0123456789abcdef"));
        Map<String, Object> claims = read(token, token.getDisclosures());
        assertThat(claims)
                .containsEntry("vct", "urn:shikaku:credential:confirmation-certificate:1")
                .containsEntry("iss", "https://notice.example.jp")
                .containsEntry("iat", NOW.getEpochSecond())
                .containsEntry("nbf", Instant.parse("2026-10-19T15:00:00Z").getEpochSecond())
                .containsEntry("exp", Instant.parse("2027-07-31T15:00:00Z").getEpochSecond())
                .containsEntry(
                        "status",
                        Map.of(
                                "status_list",
                                Map.of("idx", 40961L, "uri", "https://notice.example.jp/v1/status-lists/7K2M9QXD")))
                .containsEntry("document_number", "7K2M9QXD4HTN0B3C")
                .containsEntry("issued_on", "2025-10-15")
                .containsEntry("insurer_number", "06132013")
                .containsEntry("symbol", "１２３４")
                .containsEntry("number", "567890")
                .containsEntry("branch", "01")
                .containsEntry("name", "髙﨑　𠮷野邉")
                .containsEntry("kana", "ﾀｶｻｷ ﾖｼﾉﾍﾞ")
                .containsEntry("birthdate", "1954-04-01")
                .containsEntry("relationship", "FAMILY")
                .containsEntry("acquired_on", "2026-10-01")
                .containsKey("burden_tenths")
                .doesNotContainKeys("cnf", "_sd", "_sd_alg");
    }

    @Test
    @DisplayName("shows what the holder chooses and no more")
    void selective() throws Exception {
        SDJWT token = SDJWT.parse(made(Optional.empty()));
        List<Disclosure> chosen = token.getDisclosures().stream()
                .filter(disclosure -> List.of("birthdate", "insurer_number").contains(disclosure.getClaimName()))
                .toList();
        assertThat(read(token, chosen))
                .containsKeys("birthdate", "insurer_number", "status")
                .doesNotContainKeys("name", "kana", "number", "document_number");
    }

    @Test
    @DisplayName("counts nothing that was not signed, and salts every item afresh")
    void salted() throws Exception {
        SDJWT first = SDJWT.parse(made(Optional.empty()));
        SDJWT second = SDJWT.parse(made(Optional.empty()));
        Disclosure forged = new Disclosure("name", "別人");
        assertThatThrownBy(() -> read(first, List.of(forged))).isInstanceOf(IllegalArgumentException.class);
        assertThat(first.getDisclosures().stream().map(Disclosure::getSalt).collect(Collectors.toSet()))
                .hasSize(first.getDisclosures().size())
                .doesNotContainAnyElementsOf(second.getDisclosures().stream()
                        .map(Disclosure::getSalt)
                        .toList());
    }

    @Test
    @DisplayName("is bound to a holder's key if one is given, never with its private part")
    void bound() throws Exception {
        ECKey holder = new ECKeyGenerator(Curve.P_256).generate();
        SDJWT token = SDJWT.parse(made(Optional.of(holder)));
        assertThat(read(token, List.of()))
                .containsEntry("cnf", Map.of("jwk", holder.toPublicJWK().toJSONObject()));
        assertThat(token.getCredentialJwt()).doesNotContain(holder.getD().toString());
    }

    private String made(Optional<ECKey> holder) {
        return SdJwt.of(SampleClaims.certificate(), holder, new Es256Signer(key), NOW)
                .text();
    }

    private static Map<String, Object> read(SDJWT token, List<Disclosure> disclosed) throws Exception {
        return new SDObjectDecoder()
                .decode(JWSObject.parse(token.getCredentialJwt()).getPayload().toJSONObject(), disclosed);
    }
}
