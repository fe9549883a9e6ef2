package jp.shikaku.claims.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.retention.MonthRetentionView.Consent;
import jp.shikaku.claims.retention.MonthRetentionView.Proposal;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** What persons do about a month whose retention is over: look at it, propose, withdraw, agree. */
@ApplicationScoped
class MonthRetention {

    private static final Logger LOG = Logger.getLogger(MonthRetention.class);

    private final RetentionStore store;
    private final RetentionConfig config;
    private final ForwardClock clock;

    @Inject
    MonthRetention(RetentionStore store, RetentionConfig config, ForwardClock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** A month that was used since then is kept. */
    Instant unusedSince(LocalDate month) {
        return unusedSince(period(month));
    }

    private Instant unusedSince(Period period) {
        return clock.now().atZone(Tokyo.ZONE).minus(period).toInstant();
    }

    private Period period(LocalDate month) {
        return MonthKey.isTrial(month) ? config.trialMonths() : config.claimMonths();
    }

    @Transactional
    MonthRetentionList list() {
        return new MonthRetentionList(store.list(unusedSince(config.claimMonths()), unusedSince(config.trialMonths())));
    }

    /**
     * What is kept of a month, and what would go.
     *
     * @throws ProblemException 404
     */
    @Transactional
    MonthRetentionView view(LocalDate month) {
        RetentionStore.Month kept = store.month(month).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Optional<RetentionStore.Standing> standing = store.standing(month);
        List<Consent> consents =
                standing.map(one -> store.consents(month, one.proposal())).orElseGet(List::of);
        List<String> missing = missing(month, consents);
        boolean forgotten = kept.forgottenAt() != null;
        return new MonthRetentionView(
                MonthPath.format(month),
                RetentionStore.state(
                        standing.isPresent(),
                        !consents.isEmpty() && missing.isEmpty(),
                        forgotten,
                        standing.map(RetentionStore.Standing::completedAt).isPresent()),
                forgotten ? null : kept.lastUsedAt(),
                forgotten ? null : due(month, kept),
                forgotten ? List.of() : store.obstacles(month, unusedSince(month)),
                kept.contents(),
                standing.map(one -> new Proposal(one.proposedBy(), one.proposedAt(), one.reason(), consents, missing))
                        .orElse(null),
                kept.forgottenAt(),
                standing.map(RetentionStore.Standing::completedAt).orElse(null),
                store.totals(month));
    }

    private Instant due(LocalDate month, RetentionStore.Month kept) {
        return kept.lastUsedAt() == null
                ? null
                : kept.lastUsedAt().atZone(Tokyo.ZONE).plus(period(month)).toInstant();
    }

    private List<String> missing(LocalDate month, List<Consent> consents) {
        Set<String> given = consents.stream().map(Consent::reviewOrganisation).collect(Collectors.toSet());
        return store.concerned(month).stream()
                .filter(organisation -> !given.contains(organisation))
                .sorted()
                .toList();
    }

    /**
     * Proposes to forget a month. What was proposed is not proposed twice.
     *
     * @throws ProblemException 404; 409 while something is in the way
     */
    @Transactional
    void propose(LocalDate month, String reason, String by) {
        requireHeld(month);
        if (store.standing(month).isPresent()) {
            return;
        }
        if (!store.obstacles(month, unusedSince(month)).isEmpty()) {
            throw new ProblemException(ClaimsError.MONTH_KEPT);
        }
        store.propose(month, reason, by, clock.now());
        LOG.infof("Claim month %s is proposed to be forgotten", MonthKey.written(month));
    }

    /**
     * Takes a proposal back, also one that was agreed to, as long as nothing was begun.
     *
     * @throws ProblemException 404; 409 if there is none, or it is too late
     */
    @Transactional
    void withdraw(LocalDate month, String by) {
        requireHeld(month);
        requireStanding(month);
        store.withdraw(month, by, clock.now());
        LOG.infof("Claim month %s is kept: the proposal was withdrawn", MonthKey.written(month));
    }

    /**
     * Agrees to forget a month, for those of the organisations to which files of it were sent.
     *
     * @throws ProblemException 403 for organisations that have none in it; 404; 409 if nobody proposed it, or the caller did
     */
    @Transactional
    void agree(LocalDate month, Set<ReviewOrganisation> organisations, String by) {
        requireHeld(month);
        RetentionStore.Standing standing = requireStanding(month);
        Set<String> own = organisations.stream().map(ReviewOrganisation::code).collect(Collectors.toSet());
        own.retainAll(store.concerned(month));
        if (own.isEmpty()) {
            throw new ProblemException(
                    CommonError.NOT_ALLOWED, "No file of the month was sent to the review organisation of the token.");
        }
        if (standing.proposedBy().equals(by)) {
            throw new ProblemException(ClaimsError.FORGETTING_NEEDS_ANOTHER);
        }
        own.forEach(organisation -> store.consent(month, standing, organisation, by, clock.now()));
        LOG.infof("Claim month %s: organisations %s agree to forget it", MonthKey.written(month), own);
    }

    private void requireHeld(LocalDate month) {
        if (!store.hold(month)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private RetentionStore.Standing requireStanding(LocalDate month) {
        return store.standing(month)
                .filter(standing -> standing.begunAt() == null)
                .orElseThrow(() -> new ProblemException(ClaimsError.FORGETTING_NOT_PROPOSED));
    }
}
