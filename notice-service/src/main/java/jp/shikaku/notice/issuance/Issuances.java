package jp.shikaku.notice.issuance;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.notice.lifecycle.DueFilter;
import jp.shikaku.notice.lifecycle.TimeOrderedId;
import jp.shikaku.support.ForwardClock;

/** Where the rest of the service asks for runs. */
@ApplicationScoped
public class Issuances {

    private final IssuanceRepository issuances;
    private final ForwardClock clock;

    @Inject
    Issuances(IssuanceRepository issuances, ForwardClock clock) {
        this.issuances = issuances;
        this.clock = clock;
    }

    /**
     * What others need to know of a run.
     *
     * @param insurer whose, empty for all insurers
     * @param ended whether nothing more is issued by it
     */
    public record Facts(Optional<String> insurer, boolean ended) {}

    /** A run, by its id. */
    public Optional<Facts> find(UUID issuance) {
        return issuances
                .byId(issuance)
                .map(run -> new Facts(run.insurer(), run.state().isEnded()));
    }

    /** Asks for a run, in the caller's transaction; it begins after the commit. */
    @Transactional(TxType.MANDATORY)
    public UUID start(DueFilter filter, String requester) {
        IssuanceEntity run = new IssuanceEntity(TimeOrderedId.at(clock.now()), filter, requester, clock.now());
        issuances.persistAndFlush(run);
        return run.id();
    }
}
