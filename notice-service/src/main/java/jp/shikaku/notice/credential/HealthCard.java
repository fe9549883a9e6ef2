package jp.shikaku.notice.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;

import jp.shikaku.model.Tokyo;

/**
 * The content of a document as a SMART Health Card (domain notes F.2): FHIR resources, compressed and signed.
 *
 * @param jws compact form, never longer than fits one QR code
 */
public record HealthCard(String jws) {

    /** What fits one QR code of version 22, and with it every reader. */
    static final int LONGEST = 1195;

    private static final String TYPE = "https://smarthealth.cards#health-card";
    private static final int NUMERIC_BASE = 45;

    /** Name of a key as these cards have it: its whole RFC 7638 thumbprint. */
    public static String keyId(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key without a thumbprint", e);
        }
    }

    /** The counter of a key's revocation list (crlVersion, ctr), which begins at 1 and grows with each card revoked. */
    public static int revocationCounter(int revokedCards) {
        return 1 + revokedCards;
    }

    /**
     * The card; what is stated twice is left out as far as it must be to fit.
     *
     * @param revocationId what the issuer's revocation list names it by
     * @return empty if even then it is too long
     */
    public static Optional<HealthCard> of(CredentialClaims claims, String revocationId, Es256Signer signer) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signer.thumbprint())
                .customParam("zip", "DEF")
                .build();
        return Arrays.stream(FhirBundle.Detail.values())
                .map(detail -> signer.sign(header, Compression.raw(payload(claims, revocationId, detail))))
                .filter(jws -> jws.length() <= LONGEST)
                .findFirst()
                .map(HealthCard::new);
    }

    /** The card as a file {@code .smart-health-card}. */
    public String file() {
        return JSONObjectUtils.toJSONString(Map.of("verifiableCredential", List.of(jws)));
    }

    /** The card as a QR code holds it: two digits a character. */
    public String numeric() {
        StringBuilder digits = new StringBuilder("shc:/");
        jws.chars().map(letter -> letter - NUMERIC_BASE).forEach(code -> digits.append(code / 10)
                .append(code % 10));
        return digits.toString();
    }

    private static byte[] payload(CredentialClaims claims, String revocationId, FhirBundle.Detail detail) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("fhirVersion", "4.0.1");
        subject.put("fhirBundle", FhirBundle.of(claims, detail));
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("type", List.of(TYPE));
        credential.put("credentialSubject", subject);
        credential.put("rid", revocationId);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("iss", claims.issuer());
        json.put(
                "nbf",
                Math.max(
                        claims.issuedAt().getEpochSecond(),
                        Tokyo.startOf(claims.validFrom()).getEpochSecond()));
        if (claims.validUntil() != null) {
            json.put("exp", Tokyo.startOf(claims.validUntil().plusDays(1)).getEpochSecond());
        }
        json.put("vc", credential);
        return JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
    }
}
