package jp.shikaku.notice.credential;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64url (RFC 4648 section 5) with exactly one spelling per value: no padding, no other character, unused bits of
 * the last character zero. Ordinary decoders accept several spellings, so that a signed text could be altered and still
 * verify.
 */
final class StrictBase64Url {

    private StrictBase64Url() {}

    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
