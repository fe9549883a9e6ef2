package jp.shikaku.notice.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;

import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.notice.credential.UnusableKeysException;

/**
 * Keys in a device that speaks PKCS #11: the private parts never leave it, here are only handles. Its keys are those
 * with a certificate, which carries the public part, in the order of their labels.
 *
 * @param config configuration of SunPKCS11: name, library, slot
 * @param pinFile file whose first line is the PIN
 */
record DeviceSource(Path config, Path pinFile) implements KeySource {

    private static final String PROVIDER = "SunPKCS11";

    @Override
    public Optional<SigningKeys> read() {
        try {
            Provider device = Security.getProvider(PROVIDER).configure(config.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", device);
            store.load(null, Files.readString(pinFile).strip().toCharArray());
            return Optional.of(SigningKeys.of(keys(store), device, name()));
        } catch (IOException | GeneralSecurityException | ProviderException | InvalidParameterException e) {
            throw new UnusableKeysException(
                    name() + " cannot be used (" + e.getClass().getSimpleName() + "): check library, slot and PIN");
        }
    }

    @Override
    public Optional<SigningKeys> makeAnother() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return "The device of " + config;
    }

    private static List<ECKey> keys(KeyStore store) throws GeneralSecurityException {
        List<ECKey> keys = new ArrayList<>();
        List<String> labels = Collections.list(store.aliases());
        Collections.sort(labels);
        for (String label : labels) {
            Certificate certificate = store.getCertificate(label);
            if (store.isKeyEntry(label) && certificate.getPublicKey() instanceof ECPublicKey known) {
                Curve curve = Curve.forECParameterSpec(known.getParams());
                keys.add(new ECKey.Builder(curve, known)
                        .privateKey((PrivateKey) store.getKey(label, null))
                        .build());
            }
        }
        return keys;
    }
}
