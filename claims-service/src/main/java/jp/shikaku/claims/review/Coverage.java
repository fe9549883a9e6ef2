package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/**
 * Which qualification covers each day of a receipt, by the rules of its claim month.
 *
 * @param facts the receipt
 * @param timeline all qualifications of its person
 * @param days one entry per day judged, in order
 * @param rules the dated rules
 */
record Coverage(ReceiptFacts facts, List<KnownQualification> timeline, List<DayCover> days, DatedRules rules) {

    static Coverage of(ReceiptFacts facts, Knowledge knowledge, DatedRules rules) {
        boolean claimedStays =
                rules.effect(Rule.CLAIMED_STAYS, facts.claimMonth()).isPresent();
        DayCovering covering = new DayCovering(knowledge.timeline(), facts.claimed(), claimedStays);
        List<DayCover> days = facts.judgedDays().days().stream()
                .map(day -> covering.on(facts.treatmentMonth().atDay(day)))
                .toList();
        return new Coverage(facts, knowledge.timeline(), days, rules);
    }

    boolean isComplete() {
        return days.stream().allMatch(DayCover::isCovered);
    }

    boolean staysAsClaimed() {
        return days.stream().allMatch(day -> day.qualification().isUnder(facts.claimed()));
    }

    Map<InsurerNumber, PayerDays> byInsurer() {
        return PayerDays.byInsurer(days);
    }

    /** Whether the registry doubts something that would matter. */
    boolean concernsSuspended() {
        return timeline.stream().filter(KnownQualification::suspended).anyMatch(suspended -> days.stream()
                .filter(day -> suspended.covers(dateOf(day)))
                .anyMatch(day -> !day.isCovered() || suspended.isUnder(facts.claimed())));
    }

    /**
     * Why nobody covers some days (domain notes B.4, step 4): after a death (08), after the return of the 資格確認書 where
     * its day is known (07), else nothing new is registered (06).
     */
    HeldReason whyIncomplete() {
        if (facts.unknownQualification()) {
            return HeldReason.UNIDENTIFIED;
        }
        Optional<KnownQualification> lost = KnownQualification.claimed(timeline, facts)
                .filter(claimed -> claimed.period().lostOn() != null);
        if (lost.isPresent() && uncoveredFrom(lost.get().period().lostOn())) {
            LocalDate returnedOn = lost.get().loss().cardReturnedOn();
            if (lost.get().loss().byDeath()) {
                return HeldReason.LOST_BY_DEATH;
            }
            if (returnedOn != null && uncoveredFrom(returnedOn.plusDays(1))) {
                return HeldReason.AFTER_CARD_RETURN;
            }
        }
        return HeldReason.NOT_COVERED;
    }

    /** One reason per run of days with the same qualification and rule, then the claimed one if it has no day. */
    List<Reason> reasons() {
        Map<DayCover, DayMask> runs = new LinkedHashMap<>();
        for (DayCover day : days) {
            if (day.isCovered()) {
                runs.merge(new DayCover(0, day.qualification(), day.rule()), DayMask.ofDays(day.day()), DayMask::or);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        runs.forEach((cover, mask) -> reasons.add(reason(cover.qualification(), mask, cover.rule())));
        KnownQualification.claimed(timeline, facts)
                .filter(claimed -> reasons.stream()
                        .noneMatch(reason -> reason.qualificationId().equals(claimed.qualificationId())))
                .ifPresent(claimed -> reasons.add(Reason.of(claimed, DayMask.NONE, null, null)));
        return List.copyOf(reasons);
    }

    private Reason reason(KnownQualification qualification, DayMask mask, Rule rule) {
        return Reason.of(
                qualification,
                mask,
                rule,
                rules.effect(rule, facts.claimMonth())
                        .map(DatedRules.Effect::from)
                        .orElse(null));
    }

    private boolean uncoveredFrom(LocalDate first) {
        return days.stream().filter(day -> !day.isCovered()).noneMatch(day -> dateOf(day)
                .isBefore(first));
    }

    private LocalDate dateOf(DayCover day) {
        return facts.treatmentMonth().atDay(day.day());
    }
}
