package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import jp.shikaku.notice.entitlement.ApplicationReasons;
import jp.shikaku.notice.entitlement.GrantedApplication;
import jp.shikaku.notice.entitlement.Ground;
import jp.shikaku.notice.entitlement.OptionalItem;

/** An application for a 資格確認書. */
@Entity
@Table(name = "application")
public class ApplicationEntity {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "application_id"))
    private ShardedId key;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "qualification_id")
    private String qualificationId;

    @Column(name = "insurer_number")
    private String insurerNumber;

    private String reason;

    private String evidence;

    @Column(name = "optional_items")
    private String optionalItems;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "holds_until")
    private LocalDate holdsUntil;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String refusal;

    protected ApplicationEntity() {
        // for the persistence provider
    }

    /** An application as it was received. */
    public ApplicationEntity(
            String personId, String qualificationId, String insurerNumber, ApplicationReasons.Asked asked, Deed deed) {
        this.key = ShardedId.of(TimeOrderedId.at(deed.at()));
        this.personId = personId;
        this.qualificationId = qualificationId;
        this.insurerNumber = insurerNumber;
        this.reason = asked.reason();
        this.evidence = asked.evidence().isEmpty() ? null : String.join(" ", asked.evidence());
        this.optionalItems = asked.items().isEmpty()
                ? null
                : asked.items().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.state = ApplicationState.RECEIVED;
        this.appliedBy = deed.by();
        this.appliedAt = deed.at();
    }

    /** Grants it, to a day or without an end. */
    public void granted(LocalDate until, Deed deed) {
        holdsUntil = until;
        decided(ApplicationState.GRANTED, deed);
    }

    /** Refuses it, for the reason of the deed. */
    public void refused(Deed deed) {
        refusal = deed.reason();
        decided(ApplicationState.REFUSED, deed);
    }

    /** The person no longer wants it. */
    public void withdrawn(Deed deed) {
        decided(ApplicationState.WITHDRAWN, deed);
    }

    private void decided(ApplicationState next, Deed deed) {
        state = next;
        decidedBy = deed.by();
        decidedAt = deed.at();
    }

    GrantedApplication toGranted() {
        return new GrantedApplication(
                id(), qualificationId, Ground.valueOf(reason), holdsUntil, Set.copyOf(optionalItems()));
    }

    public UUID id() {
        return key.id();
    }

    public String personId() {
        return personId;
    }

    public String qualificationId() {
        return qualificationId;
    }

    public String insurerNumber() {
        return insurerNumber;
    }

    public String reason() {
        return reason;
    }

    public List<String> evidence() {
        return evidence == null ? List.of() : List.of(evidence.split(" "));
    }

    public List<OptionalItem> optionalItems() {
        return optionalItems == null
                ? List.of()
                : Arrays.stream(optionalItems.split(" "))
                        .map(OptionalItem::valueOf)
                        .toList();
    }

    public ApplicationState state() {
        return state;
    }

    public LocalDate holdsUntil() {
        return holdsUntil;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String refusal() {
        return refusal;
    }
}
