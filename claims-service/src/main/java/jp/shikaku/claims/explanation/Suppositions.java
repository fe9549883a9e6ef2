package jp.shikaku.claims.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.explanation.KeptReceipt.KeptDecision;
import jp.shikaku.claims.recheck.NoLongerKnownException;
import jp.shikaku.claims.recheck.Replay;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.support.ProblemException;

/**
 * What would have become of a receipt, had something been registered at another time: every decision there was, and one
 * at the supposed registration, made again by the rules on what was known then and on what is supposed. Rulings of
 * persons are left out, and nothing is kept.
 */
@ApplicationScoped
class Suppositions {

    private final ReceiptStore receipts;
    private final Replay replay;

    @Inject
    Suppositions(ReceiptStore receipts, Replay replay) {
        this.receipts = receipts;
        this.replay = replay;
    }

    /** The receipt with the decisions there would have been. */
    KeptReceipt suppose(KeptReceipt receipt, WhatIfRequest request) {
        if (receipt.current() == null) {
            throw new ProblemException(ClaimsError.NOT_DECIDED_YET);
        }
        Replay.Supposition supposition = supposition(request);
        List<Moment> moments = moments(receipt, request.registeredAt());
        return receipt.with(changes(moments, decisions(receipt, moments, supposition)));
    }

    private List<Decision> decisions(KeptReceipt receipt, List<Moment> moments, Replay.Supposition supposition) {
        try {
            return replay.decide(
                            receipts.content(receipt),
                            moments.stream()
                                    .map(moment -> new Replay.Moment(moment.position, moment.decidedAt))
                                    .toList(),
                            supposition)
                    .orElseThrow(() -> new ProblemException(ClaimsError.SUPPOSITION_UNKNOWN));
        } catch (NoLongerKnownException e) {
            throw new ProblemException(ClaimsError.NO_LONGER_KNOWN);
        }
    }

    private static Replay.Supposition supposition(WhatIfRequest request) {
        if (!request.saysWhatIsNeeded()) {
            throw new ProblemException(ClaimsError.NOTHING_SUPPOSED);
        }
        List<KnownQualification> added = new ArrayList<>();
        try {
            for (WhatIfRequest.SupposedQualification one : request.supposed()) {
                added.add(one.knownSince("supposed-" + (added.size() + 1), request.registeredAt()));
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ClaimsError.NOTHING_SUPPOSED);
        }
        return new Replay.Supposition(added, request.qualificationId(), request.registeredAt());
    }

    /** When it was decided, and when it would have been because of the registration, if that came later. */
    private static List<Moment> moments(KeptReceipt receipt, Instant registeredAt) {
        List<Moment> moments = new ArrayList<>();
        for (KeptDecision decision : receipt.decisions()) {
            moments.add(new Moment(decision.position(), decision.decidedAt(), decision.month()));
        }
        Instant closedAt = receipt.monthClosedAt();
        receipt.decisions().stream()
                .filter(decision -> decision.decidedAt().isBefore(registeredAt))
                .max(Comparator.comparing(KeptDecision::decidedAt))
                .ifPresent(before -> moments.add(new Moment(
                        before.position(),
                        registeredAt,
                        closedAt == null || registeredAt.isBefore(closedAt) ? MonthState.OPEN : MonthState.CLOSED)));
        moments.sort(Comparator.comparing(Moment::decidedAt));
        return moments;
    }

    /** Only what changes is a decision. */
    private static List<KeptDecision> changes(List<Moment> moments, List<Decision> decisions) {
        List<KeptDecision> kept = new ArrayList<>();
        Disposition last = null;
        MonthState lastMonth = MonthState.OPEN;
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            Disposition found = Disposition.of(decisions.get(i), moment.month);
            Disposition next = lastMonth == MonthState.CLOSED ? found.afterBilling() : found;
            if (last == null || !last.isSameAs(next)) {
                kept.add(moment.kept(kept.size() + 1, next, decisions.get(i)));
                last = next;
            }
            lastMonth = moment.month;
        }
        return kept;
    }

    private record Moment(long position, Instant decidedAt, MonthState month) {

        KeptDecision kept(int number, Disposition disposition, Decision decision) {
            return new KeptDecision(
                    number,
                    disposition.outcome(),
                    disposition.code() == null ? null : disposition.code().code(),
                    disposition.held(),
                    disposition.returnCode(),
                    disposition.allocation().parts(),
                    decision.reasons(),
                    month,
                    position,
                    decidedAt,
                    decidedAt);
        }
    }
}
