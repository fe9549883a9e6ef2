package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.InsurerNumber;

/**
 * Who gets a paper, and when it is replaced, renewed or ends. A qualification that is registered, not suspended, not
 * withdrawn and not lost entitles to the paper that {@link RuleTable} names. What no longer says what is true is
 * replaced; what ends soon on its own account is renewed; loss, withdrawal and suspicion end.
 */
public final class EntitlementRules {

    /** How long before its end a document is followed by the next one; the insurers' practice, not a rule. */
    static final int DAYS_OF_RENEWAL = 30;

    private EntitlementRules() {}

    /**
     * Decides for one person. Deciding again after the changes were carried out gives none.
     *
     * @param situation what the registry states now, and what was applied for
     * @param open the person's entitlements that count, at most one per qualification
     * @param named qualifications that may entitle anew: those of events outside an initial load, of the monthly list,
     *     of an application
     * @param today day in Japan
     */
    public static List<EntitlementChange> decide(
            Situation situation, List<OpenEntitlement> open, Set<String> named, LocalDate today) {
        List<EntitlementChange> changes = new ArrayList<>();
        for (OpenEntitlement entitlement : open) {
            following(situation, entitlement, today).ifPresent(changes::add);
        }
        Set<String> held = open.stream().map(OpenEntitlement::qualificationId).collect(Collectors.toSet());
        for (StatedQualification stated : situation.person().qualifications()) {
            String id = stated.qualificationId();
            if (named.contains(id) && !held.contains(id) && situation.entitles(stated, today)) {
                changes.add(new EntitlementChange.Entitle(id, situation.due(stated, today)));
            }
        }
        return changes;
    }

    private static Optional<EntitlementChange> following(Situation situation, OpenEntitlement open, LocalDate today) {
        Optional<StatedQualification> stated = situation.person().qualification(open.qualificationId());
        if (open.issued() && stated.filter(found -> found.waits(today)).isPresent()) {
            return Optional.empty();
        }
        Optional<EndReason> end =
                stated.map(found -> end(situation, found, today)).orElse(Optional.of(EndReason.WITHDRAWN));
        if (end.isPresent()) {
            return Optional.of(new EntitlementChange.End(open.id(), end.get()));
        }
        Due due = situation.due(stated.orElseThrow(), today);
        if (!due.saysTheSame(open.shown())) {
            return Optional.of(
                    open.issued()
                            ? new EntitlementChange.Replace(open.id(), due, ReissueTrigger.between(open.shown(), due))
                            : new EntitlementChange.Refresh(open.id(), due));
        }
        if (open.issued() && renews(open, due, today) && goesOn(situation, stated.orElseThrow(), open, today)) {
            return Optional.of(new EntitlementChange.Renew(open.id(), due));
        }
        return due.equals(open.shown()) ? Optional.empty() : Optional.of(new EntitlementChange.Amend(open.id(), due));
    }

    /** The day from which a document that ends on its own account may be followed by the next one; empty for never. */
    public static Optional<LocalDate> renewalFrom(Due due, LocalDate validUntil) {
        boolean renewed = validUntil != null
                && RuleTable.BUILT_IN.rule(due.grounds().rule()).renews()
                && !lostBy(due, validUntil)
                && !endsWithTheScheme(due, validUntil);
        return renewed ? Optional.of(validUntil.minusDays(DAYS_OF_RENEWAL)) : Optional.empty();
    }

    /** A document is renewed shortly before it ends, and when its holder became 高齢受給者 after it began to count. */
    private static boolean renews(OpenEntitlement open, Due due, LocalDate today) {
        LocalDate until = open.out().validUntil();
        if (until != null) {
            return renewalFrom(due, until).filter(day -> !today.isBefore(day)).isPresent();
        }
        LocalDate elderly = ElderlyRecipient.from(due.facts().birthDate());
        return open.out().validFrom().isBefore(elderly) && !today.isBefore(elderly);
    }

    /**
     * Whether the rules give the same kind of document when the one that is out has ended. Else nothing is renewed, and the
     * day itself decides: in July 2026 nobody is sent a certificate for August who is to get a notice then (D.4).
     */
    private static boolean goesOn(
            Situation situation, StatedQualification stated, OpenEntitlement open, LocalDate today) {
        LocalDate until = open.out().validUntil();
        LocalDate next = until == null || until.isBefore(today) ? today : until.plusDays(1);
        return situation.due(stated, next).kind() == open.shown().kind();
    }

    private static boolean lostBy(Due due, LocalDate lastDay) {
        return due.endsOn() != null && !due.endsOn().isAfter(lastDay.plusDays(1));
    }

    /** At 75 another scheme begins: nothing follows under this one, even if the loss is not registered yet. */
    private static boolean endsWithTheScheme(Due due, LocalDate lastDay) {
        return InsurerNumber.of(due.facts().insurerNumber()).scheme() != InsuranceScheme.LATE_STAGE_ELDERLY
                && !lastDay.plusDays(1)
                        .isBefore(ElderlyRecipient.lateStageFrom(due.facts().birthDate()));
    }

    private static Optional<EndReason> end(Situation situation, StatedQualification stated, LocalDate today) {
        if (stated.withdrawn()) {
            return Optional.of(EndReason.WITHDRAWN);
        }
        if (stated.suspended()) {
            return Optional.of(EndReason.SUSPENDED);
        }
        if (stated.lostBy(today)) {
            return Optional.of(stated.death() ? EndReason.DEATH : EndReason.LOST);
        }
        return situation.entitles(stated, today) ? Optional.empty() : Optional.of(EndReason.GROUND_ENDED);
    }
}
