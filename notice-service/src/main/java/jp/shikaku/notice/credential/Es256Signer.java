package jp.shikaku.notice.credential;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.ProviderException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

/** One private key at work: compact JWS with ES256. Safe for several threads; shows nothing of the key but its id. */
public final class Es256Signer {

    private final String keyId;
    private final String thumbprint;
    private final ECDSASigner signer;

    /**
     * A signer whose key is in memory.
     *
     * @param key P-256 key with its private part and a key id
     */
    public Es256Signer(ECKey key) {
        this(key, null);
    }

    /**
     * A signer with one key.
     *
     * @param key P-256 key with its private part, or a handle of it, and a key id
     * @param device provider of the device that holds the key, null where it is in memory
     */
    public Es256Signer(ECKey key, Provider device) {
        this.keyId = key.getKeyID();
        try {
            this.thumbprint = key.computeThumbprint().toString();
            this.signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a private key of the curve P-256", e);
        }
        if (device != null) {
            signer.getJCAContext().setProvider(device);
        }
    }

    /** Id of the key, as its header names it. */
    public String keyId() {
        return keyId;
    }

    /** The whole RFC 7638 thumbprint of the key, as SMART Health Cards name it. */
    String thumbprint() {
        return thumbprint;
    }

    /** Signs a text under a header of this type. ECDSA takes a random number: signing twice gives two texts. */
    String sign(JOSEObjectType type, String json) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(keyId)
                .type(type)
                .build();
        return sign(header, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether what it signs is right by a public key. */
    boolean verifiesWith(JWSVerifier verifier) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).build();
        String[] parts = sign(header, new byte[0]).split("\\.", -1);
        return verifier.verify(header, (parts[0] + ".").getBytes(StandardCharsets.US_ASCII), new Base64URL(parts[2]));
    }

    /** Fails with {@link UnusableKeysException} if the key, or the device that holds it, does not sign. */
    String sign(JWSHeader header, byte[] payload) {
        String input = header.toBase64URL() + "." + StrictBase64Url.encode(payload);
        try {
            byte[] signature = signer.sign(header, input.getBytes(StandardCharsets.US_ASCII))
                    .decode();
            return input + "." + StrictBase64Url.encode(Es256Signature.canonical(signature));
        } catch (JOSEException | ProviderException e) {
            throw new UnusableKeysException("the key " + keyId + " does not sign", e);
        }
    }
}
