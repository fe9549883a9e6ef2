package jp.shikaku.eligibility.registration;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.registration.judgement.Answered;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Comparisons;
import jp.shikaku.eligibility.registration.judgement.Outcome;
import jp.shikaku.support.ForwardClock;

/** Compares the new statements of a chunk with what the resident register has answered about them already. */
@Singleton
class Comparer {

    private final IdentityTokens tokens;
    private final ForwardClock clock;

    @Inject
    Comparer(IdentityTokens tokens, ForwardClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Adds the comparisons to the book. All lines must be judged before: whether a person has several qualifications
     * in force must not depend on the order of lines.
     */
    void compare(Book book, Chunk chunk, List<Outcome> outcomes) {
        LocalDate today = clock.today();
        for (int i = 0; i < outcomes.size(); i++) {
            Answered answered = chunk.answers().get(chunk.lines().get(i).number());
            Outcome outcome = outcomes.get(i);
            if (answered != null && outcome != null && outcome.kind() == Outcome.Kind.REGISTERED) {
                new Comparisons(book)
                        .compare(
                                book.entry(outcome.qualification().id()).orElseThrow(),
                                answered,
                                today,
                                tokens::allOfText);
            }
        }
    }
}
