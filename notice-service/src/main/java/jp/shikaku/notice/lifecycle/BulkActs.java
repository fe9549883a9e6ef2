package jp.shikaku.notice.lifecycle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The same act on many documents, by the same table of transitions, in one statement. In the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class BulkActs {

    private static final String SQL =
            """
            WITH moved AS (
                UPDATE document SET custody = :next
                 WHERE shard = 0 AND document_id IN (:ids) AND state || ' ' || custody IN (:allowed)
                RETURNING document_id, state, custody),
            kept AS (
                INSERT INTO document_event (document_id, place, act, state, custody, done_at, done_by, reason)
                SELECT m.document_id,
                       1 + (SELECT count(*) FROM document_event e WHERE e.shard = 0 AND e.document_id = m.document_id),
                       :act, m.state, m.custody, :at, :by, CAST(:reason AS text) FROM moved m)
            SELECT document_id FROM moved
            """;

    private final EntityManager database;

    @Inject
    BulkActs(EntityManager database) {
        this.database = database;
    }

    /**
     * Does it wherever a document's life allows it.
     *
     * @param act an act that moves the paper and not the state
     * @return the documents it was done with; the others are as they were
     */
    public Set<String> perform(DocumentAct act, Collection<String> documents, Deed deed) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        List<DocumentLife> from = Arrays.stream(DocumentState.values())
                .flatMap(state -> Arrays.stream(Custody.values()).map(custody -> new DocumentLife(state, custody)))
                .filter(life -> act.on(life) instanceof Transition.Allowed)
                .toList();
        Custody next = ((Transition.Allowed) act.on(from.get(0))).next().custody();
        List<?> done = database.createNativeQuery(SQL)
                .setParameter("next", next.name())
                .setParameter("ids", documents)
                .setParameter(
                        "allowed",
                        from.stream()
                                .map(life -> life.state() + " " + life.custody())
                                .toList())
                .setParameter("act", act.name())
                .setParameter("at", deed.at())
                .setParameter("by", deed.by())
                .setParameter("reason", deed.reason())
                .getResultList();
        return done.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
