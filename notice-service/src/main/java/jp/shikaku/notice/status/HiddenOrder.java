package jp.shikaku.notice.status;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The order in which the places of one list are given out: a permutation of 16-bit numbers that nobody can foresee
 * without the key, so that neither a document's place nor two of them say when they were issued. A Feistel network with
 * HMAC-SHA256 needs no table of what is taken, only a count.
 */
final class HiddenOrder {

    private static final int ROUNDS = 8;
    private static final int HALF = 8;
    private static final int MASK = 0xFF;

    private final Mac mac;

    HiddenOrder(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this machine has no HMAC-SHA256", e);
        }
    }

    /** The place that is given out after so many others. */
    int place(int before) {
        int left = before >> HALF;
        int right = before & MASK;
        for (int round = 0; round < ROUNDS; round++) {
            int mixed = left ^ (mac.doFinal(new byte[] {(byte) round, (byte) right})[0] & MASK);
            left = right;
            right = mixed;
        }
        return left << HALF | right;
    }
}
