package jp.shikaku.notice.credential;

import java.math.BigInteger;
import java.util.Arrays;

import com.nimbusds.jose.jwk.Curve;

/**
 * The signature of ES256: r and s, 32 bytes each. For every signature (r, s) the pair (r, n − s) verifies as well; the
 * lower s is the only one written and the only one accepted here.
 */
final class Es256Signature {

    static final int LENGTH = 64;

    private static final int HALF = LENGTH / 2;
    private static final BigInteger ORDER = Curve.P_256.toECParameterSpec().getOrder();

    private Es256Signature() {}

    static boolean isCanonical(byte[] signature) {
        return signature.length == LENGTH && s(signature).compareTo(ORDER.shiftRight(1)) <= 0;
    }

    /** The same signature with the lower s. */
    static byte[] canonical(byte[] signature) {
        if (isCanonical(signature)) {
            return signature;
        }
        byte[] lower = ORDER.subtract(s(signature)).toByteArray();
        byte[] result = Arrays.copyOf(signature, LENGTH);
        Arrays.fill(result, HALF, LENGTH, (byte) 0);
        int length = Math.min(lower.length, HALF);
        System.arraycopy(lower, lower.length - length, result, LENGTH - length, length);
        return result;
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, HALF, LENGTH));
    }
}
