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

import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.EndReason;

/** A document that was handed out, and its state. Its bytes lie in another table, which is written once. */
@Entity
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
        this.keyId = signed.keyId();
        this.contentDigest = Digests.sha256(signed.signedContent());
        this.issuedAt = signed.issuedAt();
        this.validUntil = signed.validUntil();
        this.endsOn = entitlement.endsOn();
    }

    void superseded(Instant now) {
        state = DocumentState.SUPERSEDED;
        endedAt = now;
    }

    void revoked(EndReason reason, Instant now) {
        state = DocumentState.REVOKED;
        endReason = reason;
        endedAt = now;
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

    Instant endedAt() {
        return endedAt;
    }
}
