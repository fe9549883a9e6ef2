package jp.shikaku.notice.credential;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.util.JSONObjectUtils;

import jp.shikaku.model.Tokyo;

/** The short names of the claims on paper, where every character makes the QR code finer. Days are yyyyMMdd. */
final class ClaimNames {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String FAMILY = "2";
    private static final String SELF = "1";

    private ClaimNames() {}

    static String toJson(CredentialClaims claims) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("iss", claims.issuer());
        json.put("jti", claims.documentNumber());
        json.put("iat", claims.issuedAt().getEpochSecond());
        json.put("nbf", Tokyo.startOf(claims.validFrom()).getEpochSecond());
        if (claims.validUntil() != null) {
            json.put("exp", Tokyo.startOf(claims.validUntil().plusDays(1)).getEpochSecond());
        }
        json.put("t", claims.type().code());
        json.put("in", claims.insurerNumber());
        putIfPresent(json, "sy", claims.symbol());
        json.put("no", claims.number());
        putIfPresent(json, "br", claims.branch());
        json.put("nm", claims.name());
        json.put("kn", claims.kana());
        json.put("bd", DAY.format(claims.birthDate()));
        json.put("rl", claims.family() ? FAMILY : SELF);
        json.put("ac", DAY.format(claims.acquiredOn()));
        putIfPresent(json, "rt", claims.burdenTenths());
        if (claims.status() != null) {
            json.put("st", claims.status().claim());
        }
        return JSONObjectUtils.toJSONString(json);
    }

    static CredentialClaims fromJson(String text) throws ParseException {
        Map<String, Object> json = JSONObjectUtils.parse(text);
        Instant issuedAt = Instant.ofEpochSecond(JSONObjectUtils.getLong(json, "iat"));
        String status = JSONObjectUtils.getString(json, "st");
        return new CredentialClaims(
                DocumentType.ofCode(required(json, "t")),
                required(json, "iss"),
                required(json, "jti"),
                issuedAt,
                json.containsKey("nbf") ? day(json, "nbf") : Tokyo.dayOf(issuedAt),
                json.containsKey("exp") ? day(json, "exp").minusDays(1) : null,
                required(json, "in"),
                JSONObjectUtils.getString(json, "sy"),
                required(json, "no"),
                JSONObjectUtils.getString(json, "br"),
                required(json, "nm"),
                required(json, "kn"),
                LocalDate.parse(required(json, "bd"), DAY),
                FAMILY.equals(json.get("rl")),
                LocalDate.parse(required(json, "ac"), DAY),
                json.containsKey("rt") ? JSONObjectUtils.getInt(json, "rt") : null,
                status == null ? null : StatusReference.ofClaim(status));
    }

    private static String required(Map<String, Object> json, String name) throws ParseException {
        String value = JSONObjectUtils.getString(json, name);
        if (value == null) {
            throw new ParseException("without " + name, 0);
        }
        return value;
    }

    private static LocalDate day(Map<String, Object> json, String name) throws ParseException {
        return Tokyo.dayOf(Instant.ofEpochSecond(JSONObjectUtils.getLong(json, name)));
    }

    private static void putIfPresent(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
