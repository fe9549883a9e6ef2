package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;

import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.EndReason;
import jp.shikaku.notice.entitlement.Household;

/**
 * A document that was handed out, and its state. Its bytes lie in another table, which is written once. Only columns that
 * change are written: who notes what took a document's place takes back nothing that was done with it meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "document")
class DocumentEntity {

    @EmbeddedId
    private DocumentKey key;

    @Column(name = "entitlement_id")
    private UUID entitlementId;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "qualification_id")
    private String qualificationId;

    @Column(name = "insurer_number")
    private String insurerNumber;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "content_digest")
    private byte[] contentDigest;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "post_number")
    private String postNumber;

    private String household;

    @Column(name = "issuance_id")
    private UUID issuanceId;

    @Column(name = "run_place")
    private Integer runPlace;

    @Column(name = "status_list")
    private String statusList;

    @Column(name = "status_index")
    private Integer statusIndex;

    @Enumerated(EnumType.STRING)
    private Custody custody;

    @Column(name = "return_requested_at")
    private Instant returnRequestedAt;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "replaced_by")
    private String replacedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "forgotten_at", insertable = false, updatable = false)
    private Instant forgottenAt;

    protected DocumentEntity() {
        // for the persistence provider
    }

    DocumentEntity(EntitlementEntity entitlement, SignedDocument signed) {
        this.key = DocumentKey.of(signed.documentNumber());
        this.entitlementId = entitlement.id();
        this.personId = entitlement.personId();
        this.qualificationId = entitlement.qualificationId();
        this.insurerNumber = entitlement.facts().insurerNumber();
        this.kind = entitlement.kind();
        this.state = DocumentState.ISSUED;
        this.custody = Custody.MADE;
        this.validFrom = signed.validFrom();
        this.keyId = signed.keyId();
        this.contentDigest = Digests.sha256(signed.signedContent());
        this.issuedAt = signed.issuedAt();
        this.validUntil = signed.validUntil();
        this.endsOn = entitlement.endsOn();
        this.statusList = signed.status().listId();
        this.statusIndex = signed.status().index();
        this.postNumber = entitlement.due().mail().postNumber();
        this.household = Digests.hex(Digests.sha256(Household.key(entitlement.due(), signed.documentNumber())));
    }

    /** Puts it among the documents of a run. */
    DocumentEntity in(UUID run, int placeInRun) {
        issuanceId = run;
        runPlace = placeInRun;
        return this;
    }

    /** Moves on; a certificate that is with its holder is to be given back once it no longer counts (D.5). */
    void moved(DocumentLife next, Instant now) {
        if (state == DocumentState.ISSUED && next.state() != DocumentState.ISSUED) {
            endedAt = now;
            returnRequestedAt = kind.isGivenBack() && next.custody() == Custody.DISPATCHED ? now : null;
        }
        state = next.state();
        custody = next.custody();
    }

    void endedFor(EndReason reason) {
        endReason = reason;
    }

    void replacedBy(String document) {
        replacedBy = document;
    }

    void endSet(LocalDate end) {
        endsOn = end;
    }

    String number() {
        return key.number();
    }

    String personId() {
        return personId;
    }

    String qualificationId() {
        return qualificationId;
    }

    String insurerNumber() {
        return insurerNumber;
    }

    DocumentKind kind() {
        return kind;
    }

    DocumentState state() {
        return state;
    }

    Custody custody() {
        return custody;
    }

    DocumentLife life() {
        return new DocumentLife(state, custody);
    }

    Instant returnRequestedAt() {
        return returnRequestedAt;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    UUID entitlementId() {
        return entitlementId;
    }

    byte[] contentDigest() {
        return contentDigest;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String replacedBy() {
        return replacedBy;
    }

    EndReason endReason() {
        return endReason;
    }

    Instant forgottenAt() {
        return forgottenAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
