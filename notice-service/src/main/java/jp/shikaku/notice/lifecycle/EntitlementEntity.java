package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.BatchSize;

import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.entitlement.EndReason;
import jp.shikaku.notice.entitlement.NoticeFacts;
import jp.shikaku.notice.entitlement.OpenEntitlement;
import jp.shikaku.notice.entitlement.ReissueTrigger;

/** An entitlement and its moves. Rows are changed only while locked in the transaction at hand. */
@Entity
@Table(name = "entitlement")
class EntitlementEntity {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "entitlement_id"))
    private ShardedId key;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "qualification_id")
    private String qualificationId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private EntitlementState state;

    @Enumerated(EnumType.STRING)
    private EntitlementCause cause;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Embedded
    private FactsColumns facts;

    @Embedded
    private OptionalColumns optional;

    @Embedded
    private MailColumns mail;

    @Embedded
    private GroundsColumns grounds;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "ends_by_death")
    private boolean endsByDeath;

    @Column(name = "renew_on")
    private LocalDate renewOn;

    private String triggers;

    @Column(name = "document_id")
    private String documentId;

    private String replaces;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Read by queries only: what is forgotten is shown to nobody. */
    @Column(name = "forgotten_at", insertable = false, updatable = false)
    private Instant forgottenAt;

    @ElementCollection
    @CollectionTable(
            name = "entitlement_finding",
            joinColumns = {
                @JoinColumn(name = "shard", referencedColumnName = "shard"),
                @JoinColumn(name = "entitlement_id", referencedColumnName = "entitlement_id")
            })
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    private List<FindingColumns> findings = new ArrayList<>();

    protected EntitlementEntity() {
        // for the persistence provider
    }

    EntitlementEntity(String personId, String qualificationId, Due due, EntitlementCause cause, Instant now) {
        this.key = ShardedId.of(TimeOrderedId.at(now));
        this.personId = personId;
        this.qualificationId = qualificationId;
        this.cause = cause;
        this.state = EntitlementState.PENDING;
        this.decidedAt = now;
        amended(due, now);
    }

    /** Takes over what the document shows or would show, where it goes and why. */
    final void amended(Due due, Instant now) {
        kind = due.kind();
        facts = FactsColumns.of(due.facts());
        optional = OptionalColumns.of(due.facts().optional());
        mail = MailColumns.of(due.mail());
        grounds = GroundsColumns.of(due.grounds());
        endsOn = due.endsOn();
        endsByDeath = due.endsByDeath();
        changedAt = now;
    }

    /** The entitlement that takes the place of this one. */
    EntitlementEntity replacedBy(Due due, EntitlementCause why, Instant now) {
        state = EntitlementState.REPLACED;
        changedAt = now;
        EntitlementEntity next = new EntitlementEntity(personId, qualificationId, due, why, now);
        next.replaces = documentId;
        return next;
    }

    EntitlementEntity triggeredBy(Set<ReissueTrigger> what) {
        triggers = what.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return this;
    }

    void refreshed(Due due, Instant now) {
        amended(due, now);
        retried(now);
    }

    /** Due again after it was stopped. */
    void retried(Instant now) {
        state = EntitlementState.PENDING;
        findings.clear();
        changedAt = now;
    }

    void ended(EndReason reason, Instant now) {
        state = EntitlementState.ENDED;
        endReason = reason;
        changedAt = now;
    }

    void issued(String document, LocalDate renewal, Instant now) {
        state = EntitlementState.ISSUED;
        documentId = document;
        renewOn = renewal;
        changedAt = now;
    }

    void stopped(List<PrintFinding> reasons, Instant now) {
        state = EntitlementState.STOPPED;
        findings.clear();
        reasons.stream()
                .map(reason ->
                        new FindingColumns(reason.field(), reason.kind().name(), String.join(" ", reason.codePoints())))
                .forEach(findings::add);
        changedAt = now;
    }

    /** As the rules see it; the days of the document that is out for it, null while there is none. */
    OpenEntitlement toOpen(OpenEntitlement.Out out) {
        return new OpenEntitlement(id(), qualificationId, due(), out);
    }

    Due due() {
        return new Due(kind, facts(), endsOn, endsByDeath, mail.toMail(), grounds.toGrounds());
    }

    UUID id() {
        return key.id();
    }

    String personId() {
        return personId;
    }

    String qualificationId() {
        return qualificationId;
    }

    DocumentKind kind() {
        return kind;
    }

    EntitlementState state() {
        return state;
    }

    EntitlementCause cause() {
        return cause;
    }

    EndReason endReason() {
        return endReason;
    }

    NoticeFacts facts() {
        return facts.toFacts(optional.toFacts());
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String documentId() {
        return documentId;
    }

    List<String> triggers() {
        return triggers == null ? List.of() : List.of(triggers.split(" "));
    }

    String replaces() {
        return replaces;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    List<FindingColumns> findings() {
        return findings;
    }
}
