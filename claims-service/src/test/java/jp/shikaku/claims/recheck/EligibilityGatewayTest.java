package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.eligibilityclient.model.CandidateAnswer;
import jp.shikaku.claims.eligibilityclient.model.CandidateRequest;
import jp.shikaku.claims.eligibilityclient.model.CandidatesOfItem;
import jp.shikaku.claims.eligibilityclient.model.PersonCandidate;
import jp.shikaku.claims.eligibilityclient.model.ResolutionAnswer;
import jp.shikaku.claims.eligibilityclient.model.ResolutionRequest;
import jp.shikaku.claims.eligibilityclient.model.ResolvedItem;
import jp.shikaku.claims.recheck.CoverageQuestion.NameSearch;
import jp.shikaku.claims.review.Identification;
import jp.shikaku.claims.review.Knowledge.Match;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The way to the registry")
class EligibilityGatewayTest {

    private final Registry registry = new Registry();
    private final EligibilityGateway gateway = new EligibilityGateway(
            registry::resolveCoverage,
            new PersonSearch(registry::searchPersonCandidates, new Identification(75, 15)),
            null,
            null,
            null);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "400, jp.shikaku.claims.recheck.QuestionRefusedException",
        "429, jp.shikaku.claims.recheck.RegistryBusyException",
        "410, jp.shikaku.claims.recheck.NoLongerKnownException",
        "503, jakarta.ws.rs.WebApplicationException"
    })
    @DisplayName("tells a question that is wrong from one that comes too early, and both from an outage")
    void refusals(int status, Class<? extends Throwable> failure) {
        registry.status = status;

        assertThatThrownBy(() -> gateway.resolve(List.of(question(NameSearch.NONE))))
                .isExactlyInstanceOf(failure);
        assertThatThrownBy(() -> gateway.resolve(List.of(question(NameSearch.INSTEAD))))
                .isExactlyInstanceOf(failure);
    }

    @Test
    @DisplayName("claims without a number are searched by name, as known at the position of the other answers")
    void oneMoment() {
        registry.candidates = List.of(candidate("p-1", 80));

        Resolution resolution = gateway.resolve(List.of(question(NameSearch.NONE), question(NameSearch.INSTEAD)));

        assertThat(registry.searches).singleElement().satisfies(search -> {
            assertThat(search.getAsKnownAt()).isEqualTo(7L);
            assertThat(search.getItems()).hasSize(1);
        });
        assertThat(resolution.position().position()).isEqualTo(7);
        assertThat(resolution.answers())
                .extracting(answer -> answer.knowledge().match())
                .containsExactly(Match.NONE, Match.IDENTIFIED);
        assertThat(resolution.answers().get(1).subjects()).containsExactlyInAnyOrder("Tsearched", "Pp-1");
    }

    @Test
    @DisplayName(
            "only a person decides between candidates where the claim does not say that the qualification was unknown")
    void forAPerson() {
        registry.candidates = List.of(candidate("p-1", 80));

        Resolution.Answer answer = gateway.resolve(List.of(question(NameSearch.FOR_A_PERSON)))
                .answers()
                .get(0);

        assertThat(answer.knowledge().match()).isEqualTo(Match.SEVERAL);
        assertThat(answer.knowledge().candidates()).hasSize(1);
    }

    @Test
    @DisplayName("beside a number the candidates are added, and what the number leads to stays")
    void beside() {
        registry.candidates = List.of(candidate("p-1", 80), candidate("p-2", 55));

        Resolution.Answer answer =
                gateway.resolve(List.of(question(NameSearch.BESIDE))).answers().get(0);

        assertThat(answer.knowledge().match()).isEqualTo(Match.NONE);
        assertThat(answer.knowledge().candidates())
                .extracting(candidate -> candidate.personId())
                .containsExactly("p-1", "p-2");
        assertThat(answer.subjects()).contains("Tnumber", "Tsearched", "Pp-1", "Pp-2");
    }

    @ParameterizedTest(name = "complete from {0}: {1}")
    @CsvSource({"2026-09-05, IDENTIFIED", "2026-09-06, SEVERAL"})
    @DisplayName("nobody is certain by name on a day from which on somebody else may have been forgotten")
    void mayBeForgotten(LocalDate completeFrom, Match match) {
        registry.candidates = List.of(candidate("p-1", 80));
        registry.completeFrom = completeFrom;

        List<Resolution.Answer> answers = gateway.resolve(
                        List.of(question(NameSearch.NONE), question(NameSearch.INSTEAD), question(NameSearch.BESIDE)))
                .answers();

        assertThat(answers)
                .extracting(answer -> answer.knowledge().completeFrom())
                .containsOnly(completeFrom);
        assertThat(answers.get(1).knowledge().match()).isEqualTo(match);
    }

    @Test
    @DisplayName("five hundred searches are five calls, all of one position")
    void chunks() {
        gateway.resolve(Collections.nCopies(500, question(NameSearch.INSTEAD)));

        assertThat(registry.searches).hasSize(5);
        assertThat(registry.searches.get(0).getAsKnownAt()).isNull();
        assertThat(registry.searches.subList(1, 5))
                .allSatisfy(search -> assertThat(search.getAsKnownAt()).isEqualTo(9L));
    }

    private static CoverageQuestion question(NameSearch search) {
        return new CoverageQuestion(
                new InsuredNumber(InsurerNumber.of("06132013"), "1", "2", null),
                LocalDate.of(1988, 5, 14),
                "氏名",
                null,
                "1",
                List.of(LocalDate.of(2026, 9, 5)),
                search);
    }

    private static PersonCandidate candidate(String id, int score) {
        PersonCandidate candidate = new PersonCandidate();
        candidate.setPersonId(id);
        candidate.setScore(score);
        candidate.setContributions(List.of());
        candidate.setQualifications(List.of());
        candidate.setHeldBackQualifications(0);
        candidate.setTokens(List.of());
        return candidate;
    }

    /** The registry's contract, answered from values. */
    private static final class Registry {
        private int status;
        private LocalDate completeFrom;
        private List<PersonCandidate> candidates = List.of();
        private final List<CandidateRequest> searches = new ArrayList<>();

        ResolutionAnswer resolveCoverage(ResolutionRequest request) {
            refuse();
            ResolvedItem item = new ResolvedItem();
            item.setMatch("NONE");
            item.setTokens(List.of("number"));
            ResolutionAnswer answer = new ResolutionAnswer();
            answer.setPosition(7L);
            answer.setCompleteFrom(completeFrom);
            answer.setItems(Collections.nCopies(request.getItems().size(), item));
            return answer;
        }

        CandidateAnswer searchPersonCandidates(CandidateRequest request) {
            refuse();
            searches.add(request);
            CandidatesOfItem item = new CandidatesOfItem();
            item.setCandidates(candidates);
            item.setFurther(0);
            item.setHeldBack(0);
            item.setTokens(List.of("searched"));
            CandidateAnswer answer = new CandidateAnswer();
            answer.setPosition(request.getAsKnownAt() == null ? 9L : request.getAsKnownAt());
            answer.setCompleteFrom(completeFrom);
            answer.setItems(Collections.nCopies(request.getItems().size(), item));
            return answer;
        }

        private void refuse() {
            if (status != 0) {
                throw new WebApplicationException(status);
            }
        }
    }
}
