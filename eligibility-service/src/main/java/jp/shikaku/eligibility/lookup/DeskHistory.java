package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.support.ForwardClock;

/**
 * What a desk was answered at an instant, and what it is answered now: the same question, the same rules, twice. Both
 * looks are audited, and whoever was linked wrongly is shown to an auditor only, as for every lookup.
 */
@Singleton
public class DeskHistory {

    private final Lookups lookups;
    private final ForwardClock clock;

    @Inject
    public DeskHistory(Lookups lookups, ForwardClock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param actingFor insurer, null for an auditor
     */
    public record Asker(String subject, String actingFor, boolean auditor) {}

    /** The answer as it was, and as it is. */
    public record Answers(LookupAnswer then, LookupAnswer now) {

        /** Whether a desk would be told something else now. */
        public boolean differ() {
            return !then.reason().equals(now.reason())
                    || !java.util.Objects.equals(then.qualification(), now.qualification());
        }
    }

    /**
     * Asks twice.
     *
     * @param request what the desk asked; {@code asKnownAt} is the instant it did
     * @throws jp.shikaku.support.ProblemException 400 for what cannot be asked
     */
    public Answers of(LookupRequest request, Asker asker) throws SQLException {
        Question question = QuestionReader.read(request, clock.now(), clock.today(), Duration.ZERO);
        Lookups.Asker who = new Lookups.Asker(asker.subject(), asker.actingFor(), asker.auditor(), request.purpose());
        Instant then = request.asKnownAt();
        return new Answers(
                lookups.answer(question, then, who).answer(),
                lookups.answer(question, null, who).answer());
    }
}
