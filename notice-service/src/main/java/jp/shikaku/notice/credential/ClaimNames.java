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
    private static final String PAID_FIRST = "1";

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
        json.put("bd", written(claims.birthDate()));
        json.put("rl", claims.family() ? FAMILY : SELF);
        json.put("ac", written(claims.acquiredOn()));
        putIfPresent(json, "rt", claims.burdenTenths());
        putOptional(json, claims.optional());
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
                writtenDay(required(json, "bd")),
                FAMILY.equals(json.get("rl")),
                writtenDay(required(json, "ac")),
                json.containsKey("rt") ? JSONObjectUtils.getInt(json, "rt") : null,
                optional(json),
                status == null ? null : StatusReference.ofClaim(status));
    }

    private static void putOptional(Map<String, Object> json, OptionalContent items) {
        putIfPresent(json, "lc", items.limitClass());
        putIfPresent(json, "lf", written(items.limitFrom()));
        putIfPresent(json, "ls", written(items.longStayFrom()));
        putIfPresent(json, "sd", items.specificDisease());
        putIfPresent(json, "sf", written(items.specificDiseaseFrom()));
        putIfPresent(json, "sp", items.specialCare() ? PAID_FIRST : null);
    }

    private static OptionalContent optional(Map<String, Object> json) throws ParseException {
        return new OptionalContent(
                JSONObjectUtils.getString(json, "lc"),
                writtenDay(JSONObjectUtils.getString(json, "lf")),
                writtenDay(JSONObjectUtils.getString(json, "ls")),
                JSONObjectUtils.getString(json, "sd"),
                writtenDay(JSONObjectUtils.getString(json, "sf")),
                PAID_FIRST.equals(json.get("sp")));
    }

    private static String written(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static LocalDate writtenDay(String written) {
        return written == null ? null : LocalDate.parse(written, DAY);
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
