package jp.shikaku.notice.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * A status list as it is published: a signed token of the IETF Token Status List.
 *
 * @param uri address of the list, what documents refer to
 * @param list base64url of the compressed statuses
 * @param freshFor how long a verifier that can ask need not ask again
 * @param usableFor how long a verifier that cannot ask may rely on it
 */
public record StatusListToken(String uri, String list, Duration freshFor, Duration usableFor) {

    /** What it is called on the wire. */
    public static final String MEDIA_TYPE = "application/statuslist+jwt";

    private static final JOSEObjectType TYPE = new JOSEObjectType("statuslist+jwt");

    public static StatusListToken of(String uri, StatusBits bits, Duration freshFor, Duration usableFor) {
        return new StatusListToken(uri, bits.encoded(), freshFor, usableFor);
    }

    /** The token, signed at that instant. */
    public String sign(Es256Signer signer, Instant now) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("bits", StatusBits.BITS);
        list.put("lst", this.list);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sub", uri);
        json.put("iat", now.getEpochSecond());
        json.put("exp", now.plus(usableFor).getEpochSecond());
        json.put("ttl", freshFor.toSeconds());
        json.put("status_list", list);
        return signer.sign(TYPE, JSONObjectUtils.toJSONString(json));
    }
}
