package jp.shikaku.eligibility.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Identity;

/**
 * Keyed tokens of identities (HMAC-SHA-256, base64url): two services can recognise that they mean the same identity
 * without either sending it. Nobody without the key can test a guess.
 *
 * <p>While a key is replaced there are former keys besides. What is kept here under one token gets that of the present key;
 * what others are told, and what was kept earlier is looked for by, gets the tokens of all keys (decision 64).
 */
@Singleton
public class IdentityTokens {

    private static final String ALGORITHM = "HmacSHA256";

    /** The present key's first. */
    private final List<Mac> keyed = new ArrayList<>();

    @Inject
    IdentityTokens(TokensConfig config) {
        keyed.add(keyed(config.key()));
        config.formerKeys().orElse(List.of()).forEach(key -> keyed.add(keyed(key)));
    }

    /** The token of an identity by the present key: 43 characters. */
    public String of(Identity identity) {
        return ofText(text(identity));
    }

    /** The tokens of an identity by the present key, which comes first, and by former ones. */
    public List<String> all(Identity identity) {
        return allOfText(text(identity));
    }

    /** The digest of any text by the present key: 43 characters. */
    public String ofText(String text) {
        return token(keyed.get(0), text);
    }

    /** The digests of any text by the present key, which comes first, and by former ones. */
    public List<String> allOfText(String text) {
        return keyed.stream().map(key -> token(key, text)).toList();
    }

    private static String text(Identity identity) {
        return identity.searchKey() + '\n' + identity.birthDate();
    }

    /** Never fed: a token is made by a copy, which costs a tenth of finding and keying the algorithm anew. */
    private static Mac keyed(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
        }
    }

    private static String token(Mac keyed, String text) {
        try {
            Mac mac = (Mac) keyed.clone();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's HMAC-SHA-256 cannot be copied", e);
        }
    }
}
