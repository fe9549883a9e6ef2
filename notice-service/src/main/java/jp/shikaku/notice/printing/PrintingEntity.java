package jp.shikaku.notice.printing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import jp.shikaku.notice.lifecycle.Deed;

/** A bundle of a run's documents for the printer, or a reprint of a range of them. */
@Entity
@Table(name = "printing")
class PrintingEntity {

    /** FAILED is not kept as such: a queued one whose attempts are used up. */
    enum State {
        QUEUED,
        FAILED,
        PRODUCED,
        PRINTED
    }

    @Id
    @Column(name = "printing_id")
    private UUID id;

    @Column(name = "issuance_id")
    private UUID issuance;

    @Column(name = "insurer_number")
    private String insurerNumber;

    private String kind;

    private String arrangement;

    @Column(name = "first_place")
    private int firstPlace;

    @Column(name = "last_place")
    private int lastPlace;

    @Column(name = "reprint_reason")
    private String reprintReason;

    private String state;

    private Integer documents;

    private Integer envelopes;

    private Integer withheld;

    private Integer pages;

    @Column(name = "pdf_digest")
    private byte[] digest;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "printed_by")
    private String printedBy;

    @Column(name = "printed_at")
    private Instant printedAt;

    @Embedded
    private Attempts attempts = new Attempts();

    protected PrintingEntity() {
        // for the persistence provider
    }

    /** A printing of the documents of a run from one place to another; a reprint has a reason. */
    PrintingEntity(UUID id, PrintRange range, Arrangement arrangement, Deed deed) {
        this.id = id;
        this.issuance = range.issuance();
        this.insurerNumber = range.insurerNumber();
        this.kind = range.kind().name();
        this.firstPlace = range.firstPlace();
        this.lastPlace = range.lastPlace();
        this.arrangement = arrangement.name();
        this.reprintReason = deed.reason();
        this.state = State.QUEUED.name();
        this.requestedBy = deed.by();
        this.requestedAt = deed.at();
    }

    void produced(Bundle bundle, int heldBack, byte[] sha256) {
        state = State.PRODUCED.name();
        documents = bundle.documents().size();
        envelopes = bundle.envelopes();
        withheld = heldBack;
        pages = bundle.pages();
        digest = sha256.clone();
        attempts.succeeded();
    }

    void printed(String who, Instant now) {
        state = State.PRINTED.name();
        printedBy = who;
        printedAt = now;
    }

    UUID id() {
        return id;
    }

    PrintRange range() {
        return new PrintRange(issuance, insurerNumber, PrintKind.valueOf(kind), firstPlace, lastPlace);
    }

    Arrangement arrangement() {
        return Arrangement.valueOf(arrangement);
    }

    boolean isReturnRequest() {
        return range().kind() == PrintKind.RETURN_REQUEST;
    }

    String reprintReason() {
        return reprintReason;
    }

    State state() {
        State kept = State.valueOf(state);
        return kept == State.QUEUED && attempts.failedAt() != null ? State.FAILED : kept;
    }

    Attempts attempts() {
        return attempts;
    }

    Integer documents() {
        return documents;
    }

    Integer envelopes() {
        return envelopes;
    }

    Integer withheld() {
        return withheld;
    }

    Integer pages() {
        return pages;
    }

    byte[] digest() {
        return digest;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    String printedBy() {
        return printedBy;
    }

    Instant printedAt() {
        return printedAt;
    }
}
