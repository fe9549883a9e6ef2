package jp.shikaku.notice.style;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.document.InsurerStyle;

/**
 * The styles in force. Pictures are decoded once per version and kept: a run prints many documents of one insurer, and
 * asks for one number per document.
 */
@ApplicationScoped
public class Styles {

    private final EntityManager rows;
    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    private record Ready(int version, InsurerStyle style) {}

    @Inject
    Styles(EntityManager rows) {
        this.rows = rows;
    }

    /** What an insurer brings to its documents now, nothing if it never stated anything. */
    @Transactional
    public InsurerStyle of(InsurerNumber insurer) {
        int version = latest(insurer);
        if (version == 0) {
            return InsurerStyle.PLAIN;
        }
        Ready known = ready.get(insurer.value());
        if (known == null || known.version() != version) {
            known = new Ready(version, read(insurer, version).stated().value());
            ready.put(insurer.value(), known);
        }
        return known.style();
    }

    /** The version in force, 0 if there is none. */
    int latest(InsurerNumber insurer) {
        Integer version = rows.createQuery(
                        "select max(key.version) from StyleEntity where key.shard = :shard and key.insurerNumber = :insurer",
                        Integer.class)
                .setParameter("shard", StyleKey.ONLY_SHARD)
                .setParameter("insurer", insurer.value())
                .getSingleResult();
        return version == null ? 0 : version;
    }

    Optional<StyleEntity> current(InsurerNumber insurer) {
        int version = latest(insurer);
        return version == 0 ? Optional.empty() : Optional.of(read(insurer, version));
    }

    private StyleEntity read(InsurerNumber insurer, int version) {
        return rows.find(StyleEntity.class, new StyleKey(StyleKey.ONLY_SHARD, insurer.value(), version));
    }

    /**
     * Adds a version.
     *
     * @throws jakarta.persistence.PersistenceException if somebody else added it meanwhile
     */
    void add(StyleEntity style) {
        rows.persist(style);
        rows.flush();
    }
}
