package jp.shikaku.notice.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import jp.shikaku.notice.credential.CredentialClaims;

/** Which copies were made: what may have to be revoked, and until when their keys are needed. */
@ApplicationScoped
@Transactional
class CopyRecords {

    private static final short SHARD = 0;

    private final EntityManager database;

    @Inject
    CopyRecords(EntityManager database) {
        this.database = database;
    }

    void made(String copyId, CopyForm form, CredentialClaims claims, String keyId, Instant now) {
        database.createNativeQuery("INSERT INTO document_copy "
                        + "(shard, copy_id, document_id, form, key_id, valid_until, made_at) "
                        + "VALUES (:shard, :copy, :document, :form, :key, CAST(:until AS date), :now)")
                .setParameter("shard", SHARD)
                .setParameter("copy", copyId)
                .setParameter("document", claims.documentNumber())
                .setParameter("form", form.name())
                .setParameter("key", keyId)
                .setParameter("until", claims.validUntil())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The SMART Health Cards signed with a key whose documents no longer count, oldest first. */
    List<String> revokedCards(String keyId, LocalDate today) {
        List<?> found = database.createNativeQuery("SELECT c.copy_id FROM document_copy c "
                        + "JOIN document d ON d.shard = c.shard AND d.document_id = c.document_id "
                        + "WHERE c.shard = :shard AND c.key_id = :key AND c.form = 'SMART_HEALTH_CARD' "
                        + "AND (d.state <> 'ISSUED' OR d.ends_on <= :today) ORDER BY c.made_at, c.copy_id")
                .setParameter("shard", SHARD)
                .setParameter("key", keyId)
                .setParameter("today", today)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
