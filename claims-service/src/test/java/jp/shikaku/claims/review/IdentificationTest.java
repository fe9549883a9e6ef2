package jp.shikaku.claims.review;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.review.Identification.Scored;
import jp.shikaku.claims.review.Knowledge.Candidate;
import jp.shikaku.claims.review.Knowledge.Match;

import static jp.shikaku.claims.review.Example.COMPANY;
import static jp.shikaku.claims.review.Example.september;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The person of a claim of unknown qualification")
class IdentificationTest {

    private static final Identification IDENTIFICATION = new Identification(75, 15);

    @ParameterizedTest(name = "scores {0}, {1} unseen, stated as B.9 says: {2} -> {3}")
    @CsvSource({
        "80,       0, true,  IDENTIFIED",
        "75,       0, true,  IDENTIFIED",
        "74,       0, true,  SEVERAL",
        "80/65,    0, true,  IDENTIFIED",
        "80/66,    0, true,  SEVERAL",
        "80/80,    0, true,  SEVERAL",
        "55/80,    0, true,  IDENTIFIED",
        "80,       1, true,  SEVERAL",
        "80,       0, false, SEVERAL",
        "'',       0, true,  NONE",
        "'',       3, true,  NONE"
    })
    @DisplayName(
            "is certain when the score is high, the next is clearly behind, nobody is withheld and the claim says so")
    void choice(String scores, int unseen, boolean stated, Match match) {
        List<Scored> found = new ArrayList<>();
        for (String score : scores.isEmpty() ? new String[0] : scores.split("/")) {
            found.add(new Scored(candidate("p-" + found.size()), Integer.parseInt(score), false));
        }

        Knowledge knowledge = IDENTIFICATION.choose(found, unseen, stated);

        assertThat(knowledge.match()).isEqualTo(match);
        assertThat(knowledge.candidates()).hasSize(found.size());
        assertThat(knowledge.timeline()).hasSize(match == Match.IDENTIFIED ? 1 : 0);
    }

    @Test
    @DisplayName("is not certain while something of the candidate is being matched or suspended")
    void uncertain() {
        Knowledge knowledge = IDENTIFICATION.choose(List.of(new Scored(candidate("p"), 80, true)), 0, true);

        assertThat(knowledge.match()).isEqualTo(Match.SEVERAL);
    }

    @Test
    @DisplayName(
            "moves the receipt when certain; a person decides between candidates; without any it stays unidentified")
    void review() {
        ReceiptFacts facts = Example.receipt()
                .claimedAt(Example.number("77777777", null, "777777777", null))
                .facts();

        assertThat(decide(facts, List.of(new Scored(candidate("p"), 80, false))))
                .isInstanceOf(Decision.Moved.class);
        assertThat(decide(facts, List.of(new Scored(candidate("p"), 50, false))))
                .isInstanceOfSatisfying(
                        Decision.Held.class, held -> assertThat(held.why()).isEqualTo(HeldReason.CANDIDATES_UNCERTAIN));
        assertThat(decide(facts, List.of())).isInstanceOfSatisfying(Decision.Held.class, held -> assertThat(held.why())
                .isEqualTo(HeldReason.UNIDENTIFIED));
    }

    private static Decision decide(ReceiptFacts facts, List<Scored> found) {
        return Example.REVIEW.decide(facts, IDENTIFICATION.choose(found, 0, true));
    }

    private static Candidate candidate(String id) {
        return new Candidate(id, List.of(Example.from(COMPANY, september(1))));
    }
}
