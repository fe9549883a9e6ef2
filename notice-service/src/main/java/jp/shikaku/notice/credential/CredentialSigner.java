package jp.shikaku.notice.credential;

import java.nio.charset.StandardCharsets;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;

/** Signs claims into the compact form that a QR code carries. Safe for several threads. */
public final class CredentialSigner {

    /** The {@code typ} of the header; keeps these signatures from being taken for anything else. */
    static final JOSEObjectType TYPE = new JOSEObjectType("shikaku-notice+jwt");

    private final JWSHeader header;
    private final ECDSASigner signer;

    /**
     * A signer with one key.
     *
     * @param key P-256 key with its private part and a key id
     */
    public CredentialSigner(ECKey key) {
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(TYPE)
                .build();
        try {
            this.signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a private key of the curve P-256", e);
        }
    }

    /** The compact JWS of these claims. ECDSA takes a random number: signing twice gives two texts. */
    public String sign(CredentialClaims claims) {
        String payload = StrictBase64Url.encode(ClaimNames.toJson(claims).getBytes(StandardCharsets.UTF_8));
        String input = header.toBase64URL() + "." + payload;
        try {
            byte[] signature = signer.sign(header, input.getBytes(StandardCharsets.US_ASCII))
                    .decode();
            return input + "." + StrictBase64Url.encode(Es256Signature.canonical(signature));
        } catch (JOSEException e) {
            throw new IllegalStateException("the content could not be signed", e);
        }
    }
}
