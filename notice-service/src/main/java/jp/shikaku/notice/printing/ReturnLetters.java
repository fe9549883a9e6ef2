package jp.shikaku.notice.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.notice.lifecycle.Deed;

/** Which documents letters ask for (返却のお願い, D.5). In the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ReturnLetters {

    /** Of two requests at the same time the second sees the letters of the first. */
    private static final String ALONE =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtext('return-letters'), hashtext(:insurer))";

    /**
     * By post number and household, as documents are. Nobody is asked for a paper whose successor is not made yet: the letter
     * says that it was.
     */
    private static final String BUNDLES =
            """
            WITH ordered AS (
                SELECT d.document_id,
                       row_number() OVER (ORDER BY coalesce(d.post_number, ''), d.household, d.document_id) - 1 AS n
                  FROM document d
                 WHERE d.shard = 0 AND d.insurer_number = :insurer AND d.return_requested_at IS NOT NULL
                   AND d.custody = 'DISPATCHED'
                   AND (d.state <> 'SUPERSEDED' OR NOT EXISTS (
                           SELECT 1 FROM entitlement e
                            WHERE e.shard = 0 AND e.person_id = d.person_id AND e.qualification_id = d.qualification_id
                              AND e.state IN ('PENDING', 'STOPPED')))
                   AND (:again OR NOT EXISTS (SELECT 1 FROM return_letter l
                                               WHERE l.shard = 0 AND l.document_id = d.document_id))),
            wanted AS (SELECT document_id, n / :size AS bundle, n % :size + 1 AS place FROM ordered),
            bundles AS MATERIALIZED (
                SELECT bundle, gen_random_uuid() AS id, count(*) AS letters FROM wanted GROUP BY bundle),
            made AS (
                INSERT INTO printing (printing_id, insurer_number, kind, first_place, last_place, state, requested_by,
                                      requested_at)
                SELECT id, :insurer, 'RETURN_REQUEST', 1, letters, 'QUEUED', :by, :at FROM bundles),
            kept AS (
                INSERT INTO return_letter (printing_id, place, document_id)
                SELECT b.id, w.place, w.document_id FROM wanted w JOIN bundles b ON b.bundle = w.bundle)
            SELECT id FROM bundles ORDER BY bundle
            """;

    private static final String WANTED =
            """
            SELECT l.place, l.document_id FROM return_letter l
              JOIN document d ON d.shard = l.shard AND d.document_id = l.document_id AND d.custody = 'DISPATCHED'
             WHERE l.shard = 0 AND l.printing_id = :printing ORDER BY l.place
            """;

    private final EntityManager database;

    @Inject
    ReturnLetters(EntityManager database) {
        this.database = database;
    }

    /**
     * Bundles letters for an insurer's documents that are to be given back and have not been.
     *
     * @param size letters per bundle
     * @param again also where a letter asked before
     * @return the printings
     */
    List<UUID> bundle(String insurer, int size, boolean again, Deed deed) {
        database.createNativeQuery(ALONE).setParameter("insurer", insurer).getSingleResult();
        return database
                .createNativeQuery(BUNDLES, UUID.class)
                .setParameter("insurer", insurer)
                .setParameter("size", size)
                .setParameter("again", again)
                .setParameter("by", deed.by())
                .setParameter("at", deed.at())
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** The documents a printing's letters ask for, by place; without those that came back meanwhile. */
    List<Wanted> of(UUID printing) {
        List<Wanted> wanted = new ArrayList<>();
        for (Object row : database.createNativeQuery(WANTED, Tuple.class)
                .setParameter("printing", printing)
                .getResultList()) {
            Tuple cells = (Tuple) row;
            wanted.add(new Wanted(cells.get("place", Integer.class), cells.get("document_id", String.class)));
        }
        return wanted;
    }

    /** A document that a letter asks for. */
    record Wanted(int place, String document) {}
}
