package jp.shikaku.claims.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.shikaku.claims.explanation.KeptReceipt.KeptDecision;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.KeptRuling;

/** Finds out of two decisions what lay between them: what changed, and who acted. */
final class History {

    private History() {}

    /** What made a decision necessary; the names are those of the API. */
    enum Cause {
        FIRST_REVIEW,
        REGISTRATION,
        CLOSE,
        RULING,
        RULING_REVERSED
    }

    /** Who acted; the names are those of the API. */
    enum Actor {
        RULES,
        REVIEWER,
        INSTITUTION
    }

    /** What happened to a qualification; the names are those of the API. */
    enum What {
        REGISTERED,
        LOSS_REGISTERED,
        DATES_CORRECTED,
        COUNTS_NOW,
        COUNTS_NO_MORE
    }

    /**
     * A qualification that changed.
     *
     * @param reason it as it is now; as it was if it counts no more
     * @param knownSince when the registry learned of the change, null where that is not told
     */
    record Change(What what, Reason reason, Instant knownSince) {}

    /**
     * One decision with what led to it.
     *
     * @param actor who acted, so that it was decided again
     * @param ruler who made the ruling it was decided under, null without one; not always the one who acted: a ruling goes
     *     into every later decision, also one that a registration or the close brought about
     */
    record Step(KeptDecision decision, Cause cause, Actor actor, Actor ruler, List<Change> changes) {}

    static List<Step> of(List<KeptDecision> decisions, RulingHistory rulings) {
        List<Step> steps = new ArrayList<>();
        KeptDecision before = null;
        KeptRuling ruledBefore = null;
        for (KeptDecision decision : decisions) {
            KeptRuling ruled = rulings.under(decision).orElse(null);
            Cause cause = ruled != null && !isSame(ruled, ruledBefore)
                    ? Cause.RULING
                    : cause(before, decision, ruledBefore != null && ruled == null);
            Actor ruler = ruled == null ? null : ruler(ruled);
            steps.add(new Step(decision, cause, actor(cause, ruler), ruler, changes(before, decision)));
            before = decision;
            ruledBefore = ruled;
        }
        return List.copyOf(steps);
    }

    private static boolean isSame(KeptRuling ruling, KeptRuling before) {
        return before != null && ruling.number() == before.number();
    }

    private static Cause cause(KeptDecision before, KeptDecision now, boolean reversed) {
        if (before == null) {
            return Cause.FIRST_REVIEW;
        }
        if (reversed) {
            return Cause.RULING_REVERSED;
        }
        boolean closed = before.month() == MonthState.OPEN
                && now.month() == MonthState.CLOSED
                && before.outcome() == Outcome.HELD
                && now.held() == before.held();
        return closed ? Cause.CLOSE : Cause.REGISTRATION;
    }

    private static Actor actor(Cause cause, Actor ruler) {
        return switch (cause) {
            case FIRST_REVIEW, REGISTRATION -> Actor.RULES;
            case CLOSE, RULING_REVERSED -> Actor.REVIEWER;
            case RULING -> ruler;
        };
    }

    private static Actor ruler(KeptRuling ruling) {
        if (ruling.content() instanceof Ruling.Withdraw) {
            return Actor.INSTITUTION;
        }
        return ruling.isByRule() ? Actor.RULES : Actor.REVIEWER;
    }

    private static List<Change> changes(KeptDecision before, KeptDecision now) {
        if (before == null) {
            return List.of();
        }
        Map<String, Reason> earlier = byQualification(before);
        Map<String, Reason> later = byQualification(now);
        List<Change> changes = new ArrayList<>();
        later.forEach((id, reason) -> {
            Reason old = earlier.get(id);
            if (old == null) {
                boolean isNew = reason.knownSince().isAfter(before.knownAt());
                changes.add(new Change(isNew ? What.REGISTERED : What.COUNTS_NOW, reason, reason.knownSince()));
            } else if (old.lostOn() == null && reason.lostOn() != null) {
                changes.add(new Change(What.LOSS_REGISTERED, reason, reason.lossKnownSince()));
            } else if (!Objects.equals(old.lostOn(), reason.lostOn())
                    || !old.acquiredOn().equals(reason.acquiredOn())) {
                changes.add(new Change(What.DATES_CORRECTED, reason, null));
            }
        });
        earlier.forEach((id, reason) -> {
            if (!later.containsKey(id)) {
                changes.add(new Change(What.COUNTS_NO_MORE, reason, null));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, Reason> byQualification(KeptDecision decision) {
        Map<String, Reason> byId = new LinkedHashMap<>();
        decision.reasons().stream()
                .filter(Reason::isRegistered)
                .forEach(reason -> byId.put(reason.qualificationId(), reason));
        return byId;
    }
}
