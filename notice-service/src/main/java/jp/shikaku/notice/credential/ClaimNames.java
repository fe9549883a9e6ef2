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
        if (claims.validUntil() != null) {
            json.put("exp", expiry(claims.validUntil()).getEpochSecond());
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
        return JSONObjectUtils.toJSONString(json);
    }

    static CredentialClaims fromJson(String text) throws ParseException {
        Map<String, Object> json = JSONObjectUtils.parse(text);
        Instant expiry = json.containsKey("exp") ? Instant.ofEpochSecond(JSONObjectUtils.getLong(json, "exp")) : null;
        return new CredentialClaims(
                DocumentType.ofCode(required(json, "t")),
                required(json, "iss"),
                required(json, "jti"),
                Instant.ofEpochSecond(JSONObjectUtils.getLong(json, "iat")),
                expiry == null ? null : Tokyo.dayOf(expiry).minusDays(1),
                required(json, "in"),
                JSONObjectUtils.getString(json, "sy"),
                required(json, "no"),
                JSONObjectUtils.getString(json, "br"),
                required(json, "nm"),
                required(json, "kn"),
                LocalDate.parse(required(json, "bd"), DAY),
                FAMILY.equals(json.get("rl")),
                LocalDate.parse(required(json, "ac"), DAY),
                json.containsKey("rt") ? JSONObjectUtils.getInt(json, "rt") : null);
    }

    private static String required(Map<String, Object> json, String name) throws ParseException {
        String value = JSONObjectUtils.getString(json, name);
        if (value == null) {
            throw new ParseException("without " + name, 0);
        }
        return value;
    }

    /** The first instant at which a document with this last day no longer counts. */
    private static Instant expiry(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(Tokyo.ZONE).toInstant();
    }

    private static void putIfPresent(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
