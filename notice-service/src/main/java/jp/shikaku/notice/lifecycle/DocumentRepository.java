package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Rows of documents. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<DocumentEntity, DocumentKey> {

    Optional<DocumentEntity> byNumber(String number) {
        return findByIdOptional(DocumentKey.of(number));
    }

    DocumentContentEntity content(String number) {
        return getEntityManager().find(DocumentContentEntity.class, DocumentKey.of(number));
    }

    /** A page of what the caller may see, by time of issue. */
    List<DocumentEntity> page(Visibility visibility, DocumentFilter filter, int limit) {
        StringBuilder where = new StringBuilder("key.shard = :shard");
        Map<String, Object> values = new HashMap<>(Map.of("shard", ShardedId.ONLY_SHARD));
        visibility.restrict(where, values, "insurerNumber");
        filter.insurer().ifPresent(insurer -> {
            where.append(" and insurerNumber = :insurer");
            values.put("insurer", insurer);
        });
        filter.state().ifPresent(state -> {
            where.append(" and state = :state");
            values.put("state", state);
        });
        filter.after().ifPresent(after -> {
            where.append(" and (issuedAt > :afterTime or issuedAt = :afterTime and key.number > :afterNumber)");
            values.put("afterTime", after.issuedAt());
            values.put("afterNumber", after.number());
        });
        return find(where + " order by issuedAt, key.number", values)
                .page(0, limit)
                .list();
    }

    /** What a list of documents is narrowed to, and behind which one the page begins. */
    record DocumentFilter(Optional<String> insurer, Optional<DocumentState> state, Optional<Place> after) {}

    /** The place of a document in the list. */
    record Place(Instant issuedAt, String number) {}
}
