package jp.shikaku.eligibility.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jp.shikaku.eligibility.coverage.Identity;

/**
 * Keyed tokens of identities (HMAC-SHA-256, base64url): two services can recognise that they mean the same identity
 * without either sending it. Nobody without the key can test a guess.
 */
@Singleton
public class IdentityTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    /** Keyed and never fed: each token is made by a copy, which costs a tenth of finding and keying the algorithm anew. */
    private final Mac keyed;

    /**
     * Takes the key from the configuration.
     *
     * @param key base64, at least 32 bytes; the same in all instances, as long as stored tokens matter
     */
    @Inject
    public IdentityTokens(@ConfigProperty(name = "shikaku.tokens.key") String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException("shikaku.tokens.key must hold at least 32 bytes in base64");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(bytes, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
        }
    }

    /** The token of an identity: 43 characters. */
    public String of(Identity identity) {
        return ofText(identity.searchKey() + '\n' + identity.birthDate());
    }

    /** The keyed digest of any text: 43 characters. */
    public String ofText(String text) {
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
