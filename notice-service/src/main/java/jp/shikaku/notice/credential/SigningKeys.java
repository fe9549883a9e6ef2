package jp.shikaku.notice.credential;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;

/**
 * Keys of the curve P-256 that an installation has. The key id is the first 16 characters of the key's RFC 7638
 * thumbprint.
 *
 * @param held keys with their private parts, or with handles of them, in the order of their source; at least one
 * @param published every key of the source, without private parts: documents of an older one still verify
 * @param device provider of the device that holds the private parts, null where they are in memory
 */
public record SigningKeys(List<ECKey> held, List<ECKey> published, Provider device) {

    private static final int KEY_ID_LENGTH = 16;

    public SigningKeys {
        held = List.copyOf(held);
        published = List.copyOf(published);
    }

    /**
     * The keys of a source.
     *
     * @param keys as they were read; those of other curves are left aside
     * @throws UnusableKeysException if none of them can sign, or one does not fit its public part
     */
    public static SigningKeys of(List<ECKey> keys, Provider device, String source) {
        List<ECKey> named = keys.stream()
                .filter(key -> Curve.P_256.equals(key.getCurve()))
                .map(SigningKeys::named)
                .toList();
        SigningKeys result = new SigningKeys(
                named.stream().filter(ECKey::isPrivate).toList(),
                named.stream().map(ECKey::toPublicJWK).toList(),
                device);
        if (result.held.isEmpty()) {
            throw new UnusableKeysException(source + " holds no private key of the curve P-256");
        }
        result.signers().forEach((id, signer) -> {
            if (!fits(result, id, signer)) {
                throw new UnusableKeysException(
                        source + " holds the key " + id + ", whose private part does not fit its public part");
            }
        });
        return result;
    }

    /** The first key that can sign: the one that does where nothing else was ordered. */
    public ECKey signing() {
        return held.get(0);
    }

    /** Whether the private part of a key, or a handle of it, is here. */
    public boolean holds(String keyId) {
        return held.stream().anyMatch(key -> key.getKeyID().equals(keyId));
    }

    /** What signs, by key id. */
    public Map<String, Es256Signer> signers() {
        return held.stream()
                .collect(Collectors.toMap(ECKey::getKeyID, key -> new Es256Signer(key, device), (a, b) -> a));
    }

    /** Keeps the private keys out of logs. */
    @Override
    public String toString() {
        return "SigningKeys" + held.stream().map(ECKey::getKeyID).toList();
    }

    private static boolean fits(SigningKeys keys, String id, Es256Signer signer) {
        ECKey known = keys.published.stream()
                .filter(key -> key.getKeyID().equals(id))
                .findFirst()
                .orElseThrow();
        try {
            return signer.verifiesWith(new ECDSAVerifier(known));
        } catch (JOSEException | IllegalStateException e) {
            return false;
        }
    }

    private static ECKey named(ECKey key) {
        try {
            String id = key.computeThumbprint().toString().substring(0, KEY_ID_LENGTH);
            return new ECKey.Builder(key)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .build();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key without a thumbprint", e);
        }
    }
}
