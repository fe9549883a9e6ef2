package jp.shikaku.notice.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;

import jp.shikaku.model.Tokyo;

/**
 * The content of a document as SD-JWT VC (RFC 9901): the holder shows what is asked for and no more. Everything about
 * the person is disclosed apart; issuer, type, time and status are always seen.
 *
 * @param text the signed token and all disclosures, each followed by a tilde
 */
public record SdJwt(String text) {

    /** What it is called on the wire. */
    public static final String MEDIA_TYPE = "application/dc+sd-jwt";

    private static final JOSEObjectType TYPE = new JOSEObjectType("dc+sd-jwt");
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A token with every disclosure.
     *
     * @param holder public key that a verifier may ask the holder to prove, if there is one
     * @param now when it is made
     */
    public static SdJwt of(CredentialClaims claims, Optional<ECKey> holder, Es256Signer signer, Instant now) {
        List<String> disclosures = disclosures(claims);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("iss", claims.issuer());
        json.put("vct", type(claims.type()));
        json.put("iat", now.getEpochSecond());
        json.put("nbf", Tokyo.startOf(claims.validFrom()).getEpochSecond());
        if (claims.validUntil() != null) {
            json.put("exp", Tokyo.startOf(claims.validUntil().plusDays(1)).getEpochSecond());
        }
        if (claims.status() != null) {
            json.put("status", Map.of("status_list", reference(claims)));
        }
        holder.ifPresent(key -> json.put("cnf", Map.of("jwk", key.toPublicJWK().toJSONObject())));
        json.put("_sd_alg", "sha-256");
        json.put("_sd", disclosures.stream().map(SdJwt::digest).sorted().toList());
        String token = signer.sign(TYPE, JSONObjectUtils.toJSONString(json));
        return new SdJwt(token + "~" + String.join("~", disclosures) + "~");
    }

    private static String type(DocumentType type) {
        return switch (type) {
            case NOTICE -> "urn:shikaku:credential:notice:1";
            case CONFIRMATION_CERTIFICATE -> "urn:shikaku:credential:confirmation-certificate:1";
        };
    }

    private static Map<String, Object> reference(CredentialClaims claims) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("idx", claims.status().index());
        reference.put(
                "uri", StatusReference.uri(claims.issuer(), claims.status().listId()));
        return reference;
    }

    private static List<String> disclosures(CredentialClaims claims) {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("document_number", claims.documentNumber());
        items.put("issued_on", Tokyo.dayOf(claims.issuedAt()).toString());
        items.put("insurer_number", claims.insurerNumber());
        items.put("symbol", claims.symbol());
        items.put("number", claims.number());
        items.put("branch", claims.branch());
        items.put("name", claims.name());
        items.put("kana", claims.kana());
        items.put("birthdate", claims.birthDate().toString());
        items.put("relationship", claims.family() ? "FAMILY" : "SELF");
        items.put("acquired_on", claims.acquiredOn().toString());
        items.put("burden_tenths", claims.burdenTenths());
        items.putAll(optional(claims.optional()));
        List<String> disclosures = new ArrayList<>();
        items.forEach((name, value) -> {
            if (value != null) {
                disclosures.add(disclosure(name, value));
            }
        });
        return disclosures;
    }

    private static Map<String, Object> optional(OptionalContent stated) {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("limit_class", stated.limitClass());
        items.put("limit_from", text(stated.limitFrom()));
        items.put("long_stay_from", text(stated.longStayFrom()));
        items.put("specific_disease", stated.specificDisease());
        items.put("specific_disease_from", text(stated.specificDiseaseFrom()));
        items.put("special_care", stated.specialCare() ? true : null);
        return items;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String disclosure(String name, Object value) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        String json = JSONArrayUtils.toJSONString(List.of(StrictBase64Url.encode(salt), name, value));
        return StrictBase64Url.encode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String disclosure) {
        try {
            return StrictBase64Url.encode(
                    MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this machine has no SHA-256", e);
        }
    }
}
