package jp.shikaku.notice.credential;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

/**
 * Keys as PEM: private ones in PKCS #8 with their public part inside (RFC 5915), as {@code openssl genpkey} writes them,
 * and public ones (RFC 5280) of which only signatures are left. Of the curve P-256, one after the other.
 */
final class PemKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    /** The end of such a private key: element [1], a bit string of 66 bytes, an uncompressed point. */
    private static final byte[] POINT_FOLLOWS = {(byte) 0xA1, 0x44, 0x03, 0x42, 0x00, 0x04};

    private static final int COORDINATE = 32;

    private PemKeys() {}

    static List<ECKey> parse(String text) throws ParseException {
        List<ECKey> keys = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            byte[] der = Base64.getMimeDecoder().decode(blocks.group(2));
            try {
                keys.add("PRIVATE".equals(blocks.group(1)) ? privateKey(der) : publicKey(der));
            } catch (GeneralSecurityException | ClassCastException e) {
                throw new ParseException("not a key of an elliptic curve", blocks.start());
            }
        }
        return keys;
    }

    private static ECKey privateKey(byte[] der) throws GeneralSecurityException, ParseException {
        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        int end = der.length - 2 * COORDINATE;
        int start = end - POINT_FOLLOWS.length;
        if (start < 0 || !Arrays.equals(POINT_FOLLOWS, Arrays.copyOfRange(der, start, end))) {
            throw new ParseException("without its public part", 0);
        }
        return new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(der, end, end + COORDINATE)),
                        Base64URL.encode(Arrays.copyOfRange(der, end + COORDINATE, der.length)))
                .privateKey(key)
                .build();
    }

    private static ECKey publicKey(byte[] der) throws GeneralSecurityException {
        ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        return new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
    }
}
