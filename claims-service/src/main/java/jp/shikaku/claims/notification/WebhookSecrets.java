package jp.shikaku.claims.notification;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.support.ProblemException;

/**
 * Secrets of subscriptions and what is signed with them. A secret follows from the master key, the subscription and its
 * version, so none is stored and a copy of the database signs nothing.
 */
@ApplicationScoped
class WebhookSecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 32;

    private final WebhookConfig config;

    @Inject
    WebhookSecrets(WebhookConfig config) {
        this.config = config;
    }

    /**
     * The secret of a version.
     *
     * @throws ProblemException 503 where no master key is configured
     */
    String secret(UUID subscription, int version) {
        String key = config.masterKey()
                .filter(configured -> configured.length() >= SHORTEST_KEY)
                .orElseThrow(() -> new ProblemException(ClaimsError.WEBHOOKS_NOT_CONFIGURED));
        return PREFIX + hmac(key, subscription + "/" + version);
    }

    /** The signature of a body sent at a time: HMAC-SHA256 over the Unix seconds, a full stop and the body. */
    static String signature(String secret, long unixSeconds, String body) {
        return "v1=" + hmac(secret, unixSeconds + "." + body);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
