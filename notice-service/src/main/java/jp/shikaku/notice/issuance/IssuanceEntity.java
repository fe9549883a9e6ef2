package jp.shikaku.notice.issuance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.lifecycle.DueFilter;

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

    private String kinds;

    private int total;

    private int issued;

    private int stopped;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "moved_by")
    private String movedBy;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected IssuanceEntity() {
        // for the persistence provider
    }

    IssuanceEntity(UUID id, DueFilter filter, String requester, Instant now) {
        this.key = IssuanceKey.of(id);
        this.insurerNumber = filter.insurer().orElse(null);
        this.kinds = filter.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.state = IssuanceState.QUEUED;
        this.requestedBy = requester;
        this.requestedAt = now;
    }

    void started(int due) {
        state = IssuanceState.RUNNING;
        total = due;
    }

    /** The place of the next document among those of this run, from 1 on without a gap. */
    int nextPlace() {
        return issued + 1;
    }

    void moved(IssuanceState next, String who, Instant now) {
        state = next;
        movedBy = who;
        movedAt = now;
        finishedAt = next.isEnded() ? now : null;
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

    DueFilter filter() {
        return new DueFilter(
                insurer(),
                Stream.of(kinds.split(" ")).map(DocumentKind::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    int total() {
        return total;
    }

    String movedBy() {
        return movedBy;
    }

    Instant movedAt() {
        return movedAt;
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
