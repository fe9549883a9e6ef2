package jp.shikaku.notice.exofficio;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A monthly list being worked through. The shard is that of the only one there is. */
@Entity
@Table(name = "cardless_list")
class ListEntity {

    enum State {
        READING,
        COMPLETED
    }

    @Id
    @Column(name = "list_id")
    private UUID id;

    @Column(name = "insurer_number")
    private String insurerNumber;

    private String month;

    private String state;

    @Column(name = "list_cursor")
    private String cursor;

    private int listed;

    @Column(name = "issuance_id")
    private UUID issuance;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "forgotten_at")
    private Instant forgottenAt;

    protected ListEntity() {
        // for the persistence provider
    }

    void read(int entries, String next) {
        listed += entries;
        cursor = next;
    }

    void completed(UUID run, Instant now) {
        state = State.COMPLETED.name();
        issuance = run;
        finishedAt = now;
    }

    /** Nobody can be read any more who stood on it. */
    void forgotten(Instant now) {
        completed(null, now);
        forgottenAt = now;
    }

    UUID id() {
        return id;
    }

    String insurerNumber() {
        return insurerNumber;
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    State state() {
        return State.valueOf(state);
    }

    String cursor() {
        return cursor;
    }

    int listed() {
        return listed;
    }

    UUID issuance() {
        return issuance;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    Instant forgottenAt() {
        return forgottenAt;
    }
}
