package jp.shikaku.notice.keys;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.nimbusds.jose.jwk.ECKey;

import jp.shikaku.notice.NoticeConfig;

/** Rows of public keys, of their turns and withdrawals. */
@ApplicationScoped
@Transactional
class KeyRecords {

    private static final short SHARD = 0;
    private static final String SERVICE = "notice-service";

    private static final String KEYS =
            """
            SELECT k.public_jwk, k.first_used_at,
                   greatest((SELECT max(coalesce(d.valid_until, DATE '9999-12-31')) FROM document d
                              WHERE d.shard = k.shard AND d.key_id = k.key_id),
                            (SELECT max(coalesce(c.valid_until, DATE '9999-12-31')) FROM document_copy c
                              WHERE c.shard = k.shard AND c.key_id = k.key_id)),
                   EXISTS (SELECT 1 FROM key_withdrawal w WHERE w.shard = k.shard AND w.key_id = k.key_id),
                   (SELECT count(*) FROM document_copy c
                      JOIN document d ON d.shard = c.shard AND d.document_id = c.document_id
                     WHERE c.shard = k.shard AND c.key_id = k.key_id AND c.form = 'SMART_HEALTH_CARD'
                       AND (d.state <> 'ISSUED' OR d.ends_on <= :today))
              FROM signing_key k
             WHERE k.shard = :shard ORDER BY k.first_used_at, k.key_id
            """;

    private final EntityManager database;
    private final NoticeConfig config;

    @Inject
    KeyRecords(EntityManager database, NoticeConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Only one order about keys at a time, also of several instances. */
    void lock() {
        database.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('signing keys'))", Object.class)
                .getResultList();
    }

    /** Puts public keys on record; the first one ever signs from now on. */
    void announce(List<ECKey> keys, String first, Instant now) {
        for (ECKey key : keys) {
            database.createNativeQuery("INSERT INTO signing_key (shard, key_id, public_jwk, first_used_at) "
                            + "VALUES (:shard, :id, :jwk, :now) ON CONFLICT DO NOTHING")
                    .setParameter("shard", SHARD)
                    .setParameter("id", key.getKeyID())
                    .setParameter("jwk", key.toPublicJWK().toJSONString())
                    .setParameter("now", now)
                    .executeUpdate();
        }
        turn(new KeyRing.Turn(1, first, now), SERVICE, now);
    }

    /** Records a turn, unless there is one of that number. */
    void turn(KeyRing.Turn turn, String by, Instant now) {
        database.createNativeQuery("INSERT INTO key_turn (shard, turn, key_id, signs_from, ordered_by, ordered_at) "
                        + "VALUES (:shard, :turn, :id, :from, :by, :now) ON CONFLICT DO NOTHING")
                .setParameter("shard", SHARD)
                .setParameter("turn", turn.number())
                .setParameter("id", turn.keyId())
                .setParameter("from", turn.signsFrom())
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    void withdraw(String keyId, String by, Instant now) {
        database.createNativeQuery("INSERT INTO key_withdrawal (shard, key_id, withdrawn_by, withdrawn_at) "
                        + "VALUES (:shard, :id, :by, :now) ON CONFLICT DO NOTHING")
                .setParameter("shard", SHARD)
                .setParameter("id", keyId)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean signedBefore() {
        return !database.createNativeQuery("SELECT 1 FROM document LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    /** Everything on record, in two statements. */
    KeyRing read(LocalDate today) {
        List<?> keys = database.createNativeQuery(KEYS)
                .setParameter("shard", SHARD)
                .setParameter("today", today)
                .getResultList();
        List<?> turns = database.createNativeQuery(
                        "SELECT turn, key_id, signs_from FROM key_turn WHERE shard = :shard ORDER BY turn")
                .setParameter("shard", SHARD)
                .getResultList();
        return new KeyRing(
                keys.stream().map(row -> key((Object[]) row)).toList(),
                turns.stream().map(row -> turn((Object[]) row)).toList(),
                config.statusListLifetime());
    }

    private static KeyRing.RecordedKey key(Object[] row) {
        return new KeyRing.RecordedKey(
                parsed((String) row[0]),
                (Instant) row[1],
                (LocalDate) row[2],
                (Boolean) row[3],
                ((Number) row[4]).intValue());
    }

    private static KeyRing.Turn turn(Object[] row) {
        return new KeyRing.Turn((Integer) row[0], (String) row[1], (Instant) row[2]);
    }

    private static ECKey parsed(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a public key on record cannot be read", e);
        }
    }
}
