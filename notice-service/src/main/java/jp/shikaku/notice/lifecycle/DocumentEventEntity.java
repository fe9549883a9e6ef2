package jp.shikaku.notice.lifecycle;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One thing that was done with a document. Written once. */
@Entity
@Table(name = "document_event")
class DocumentEventEntity {

    @EmbeddedId
    private EventKey key;

    @Enumerated(EnumType.STRING)
    private DocumentAct act;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    @Enumerated(EnumType.STRING)
    private Custody custody;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    private String reason;

    protected DocumentEventEntity() {
        // for the persistence provider
    }

    DocumentEventEntity(DocumentEntity document, int place, DocumentAct act, Deed deed) {
        this.key = new EventKey(ShardedId.ONLY_SHARD, document.number(), place);
        this.act = act;
        this.state = document.state();
        this.custody = document.custody();
        this.doneAt = deed.at();
        this.doneBy = deed.by();
        this.reason = deed.reason();
    }

    DocumentAct act() {
        return act;
    }

    DocumentState state() {
        return state;
    }

    Custody custody() {
        return custody;
    }

    Instant doneAt() {
        return doneAt;
    }

    String doneBy() {
        return doneBy;
    }

    String reason() {
        return reason;
    }

    /** Key of an event: the document, and its place among the document's events from 1 on. */
    @Embeddable
    record EventKey(short shard, @Column(name = "document_id") String document, int place) implements Serializable {}
}
