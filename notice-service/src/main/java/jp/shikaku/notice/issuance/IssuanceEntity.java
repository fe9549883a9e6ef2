package jp.shikaku.notice.issuance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A run over the notices that are due. */
@Entity
@Table(name = "issuance")
class IssuanceEntity {

    @EmbeddedId
    private IssuanceKey key;

    @Column(name = "insurer_number")
    private String insurerNumber;

    @Enumerated(EnumType.STRING)
    private IssuanceState state;

    private int issued;

    private int stopped;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected IssuanceEntity() {
        // for the persistence provider
    }

    IssuanceEntity(UUID id, Optional<String> insurer, String requester, Instant now) {
        this.key = IssuanceKey.of(id);
        this.insurerNumber = insurer.orElse(null);
        this.state = IssuanceState.QUEUED;
        this.requestedBy = requester;
        this.requestedAt = now;
    }

    void started() {
        state = IssuanceState.RUNNING;
    }

    void progressed(int newlyIssued, int newlyStopped) {
        issued += newlyIssued;
        stopped += newlyStopped;
    }

    void completed(Instant now) {
        state = IssuanceState.COMPLETED;
        finishedAt = now;
    }

    UUID id() {
        return key.id();
    }

    Optional<String> insurer() {
        return Optional.ofNullable(insurerNumber);
    }

    IssuanceState state() {
        return state;
    }

    int issued() {
        return issued;
    }

    int stopped() {
        return stopped;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    String requestedBy() {
        return requestedBy;
    }
}
