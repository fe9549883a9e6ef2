package jp.shikaku.notice.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.runtime.StartupEvent;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.SigningKeys;
import jp.shikaku.support.ForwardClock;

/**
 * The signing key and every public key whose documents still verify. At the start the public keys of the file are put
 * on record. A missing file is made only if nothing was ever signed here: a second instance, or a lost volume, must not
 * quietly sign with a key that nobody published.
 */
@ApplicationScoped
public class NoticeKeys {

    private static final short SHARD = 0;

    private final EntityManager database;
    private final ForwardClock clock;
    private final NoticeConfig config;
    private volatile Es256Signer signer;

    @Inject
    NoticeKeys(EntityManager database, ForwardClock clock, NoticeConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    void load(@Observes StartupEvent start) {
        SigningKeys keys = readOrCreate(config.keyFile());
        for (ECKey key : keys.published()) {
            database.createNativeQuery("INSERT INTO signing_key (shard, key_id, public_jwk, first_used_at) "
                            + "VALUES (:shard, :id, :jwk, :now) ON CONFLICT DO NOTHING")
                    .setParameter("shard", SHARD)
                    .setParameter("id", key.getKeyID())
                    .setParameter("jwk", key.toJSONString())
                    .setParameter("now", clock.now())
                    .executeUpdate();
        }
        signer = new Es256Signer(keys.signing());
    }

    /** The signer with the present key. */
    public Es256Signer signer() {
        return signer;
    }

    /** A public key that signs or once signed here. */
    @Transactional
    public Optional<ECKey> publicKey(String keyId) {
        List<?> found = database.createNativeQuery(
                        "SELECT public_jwk FROM signing_key WHERE shard = :shard AND key_id = :id", String.class)
                .setParameter("shard", SHARD)
                .setParameter("id", keyId)
                .getResultList();
        return found.stream().map(jwk -> parsed((String) jwk)).findFirst();
    }

    /** Every public key, oldest first. */
    @Transactional
    public JWKSet published() {
        List<?> found = database.createNativeQuery(
                        "SELECT public_jwk FROM signing_key WHERE shard = :shard ORDER BY first_used_at, key_id",
                        String.class)
                .setParameter("shard", SHARD)
                .getResultList();
        return new JWKSet(
                List.copyOf(found.stream().map(jwk -> parsed((String) jwk)).toList()));
    }

    private SigningKeys readOrCreate(Path file) {
        if (Files.exists(file)) {
            return SigningKeys.read(file);
        }
        boolean signedBefore = !database.createNativeQuery("SELECT 1 FROM document LIMIT 1")
                .getResultList()
                .isEmpty();
        if (!config.keyGenerate() || signedBefore) {
            throw new IllegalStateException("The key file " + file + " is missing"
                    + (signedBefore ? " although documents were signed with it. Restore it." : ". Mount it."));
        }
        return SigningKeys.create(file);
    }

    private static ECKey parsed(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a public key on record cannot be read", e);
        }
    }
}
