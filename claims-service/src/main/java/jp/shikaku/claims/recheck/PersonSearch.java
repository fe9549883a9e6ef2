package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.eligibilityclient.api.PersonCandidatesApi;
import jp.shikaku.claims.eligibilityclient.model.CandidateAnswer;
import jp.shikaku.claims.eligibilityclient.model.CandidateItem;
import jp.shikaku.claims.eligibilityclient.model.CandidateRequest;
import jp.shikaku.claims.eligibilityclient.model.CandidatesOfItem;
import jp.shikaku.claims.eligibilityclient.model.PersonCandidate;
import jp.shikaku.claims.recheck.CoverageQuestion.NameSearch;
import jp.shikaku.claims.review.Identification;
import jp.shikaku.claims.review.Knowledge;

/**
 * Searches persons by name in the registry, for claims that tell no number and for what persons decide. Up to a hundred
 * questions a call, all answered as known at one position.
 */
@ApplicationScoped
class PersonSearch {

    private static final int MOST_AT_ONCE = 100;

    private final PersonCandidatesApi registry;
    private final Identification identification;

    @Inject
    PersonSearch(@RestClient PersonCandidatesApi registry, RecheckConfig config) {
        this(
                registry,
                new Identification(
                        config.candidates().threshold(), config.candidates().distance()));
    }

    PersonSearch(PersonCandidatesApi registry, Identification identification) {
        this.registry = registry;
        this.identification = identification;
    }

    /**
     * What a search found.
     *
     * @param position up to where the registry's history was known
     * @param completeFrom for days before it, whoever is absent is no longer known; null as long as nobody was forgotten
     * @param answers in the order of the questions
     */
    record Found(KnowledgePosition position, LocalDate completeFrom, List<CandidatesOfItem> answers) {}

    /**
     * Searches as known at a position.
     *
     * @param asKnownAt the position; null for now
     */
    Found search(List<CoverageQuestion> questions, Long asKnownAt) {
        List<CandidatesOfItem> answers = new ArrayList<>(questions.size());
        KnowledgePosition moment = null;
        LocalDate completeFrom = null;
        for (int from = 0; from < questions.size(); from += MOST_AT_ONCE) {
            List<CoverageQuestion> some = questions.subList(from, Math.min(from + MOST_AT_ONCE, questions.size()));
            Long position = moment == null ? asKnownAt : Long.valueOf(moment.position());
            CandidateAnswer answer = registry.searchPersonCandidates(request(some, position));
            if (answer.getItems().size() != some.size()) {
                throw new IllegalStateException("the registry answered another number of questions");
            }
            Instant knownAt = answer.getKnownAt() == null ? Instant.EPOCH : answer.getKnownAt();
            moment = new KnowledgePosition(answer.getPosition(), knownAt);
            completeFrom = answer.getCompleteFrom();
            answers.addAll(answer.getItems());
        }
        return new Found(moment, completeFrom, answers);
    }

    /**
     * What is known of one question after the search, beside what its numbers lead to. Where it is about a day from before the
     * registry is complete, whoever was forgotten may fit as well: then nobody is certain.
     */
    Resolution.Answer answer(
            CoverageQuestion question, CandidatesOfItem found, LocalDate completeFrom, Resolution.Answer byNumber) {
        List<Identification.Scored> scored =
                found.getCandidates().stream().map(PersonSearch::scored).toList();
        Set<String> subjects = new HashSet<>();
        found.getTokens().forEach(token -> subjects.add(Subject.identity(token)));
        found.getCandidates().forEach(candidate -> subjects.add(Subject.person(candidate.getPersonId())));
        if (byNumber == null) {
            int forgotten = completeFrom != null && question.isAboutDayBefore(completeFrom) ? 1 : 0;
            int unseen = found.getFurther() + found.getHeldBack() + forgotten;
            return new Resolution.Answer(
                    identification
                            .choose(scored, unseen, question.search() == NameSearch.INSTEAD)
                            .completeFrom(completeFrom),
                    subjects);
        }
        subjects.addAll(byNumber.subjects());
        Knowledge known = byNumber.knowledge();
        return new Resolution.Answer(
                new Knowledge(
                        known.match(),
                        known.timeline(),
                        scored.stream().map(Identification.Scored::candidate).toList(),
                        known.completeFrom()),
                subjects);
    }

    private static Identification.Scored scored(PersonCandidate candidate) {
        return new Identification.Scored(
                new Knowledge.Candidate(
                        candidate.getPersonId(),
                        candidate.getQualifications().stream()
                                .map(EligibilityGateway::qualification)
                                .toList()),
                candidate.getScore(),
                candidate.getHeldBackQualifications() > 0);
    }

    private static CandidateRequest request(List<CoverageQuestion> questions, Long asKnownAt) {
        List<CandidateItem> items = new ArrayList<>(questions.size());
        for (CoverageQuestion question : questions) {
            CandidateItem item = new CandidateItem();
            item.setItemId(Integer.toString(items.size()));
            item.setName(question.name());
            item.setKana(question.kana());
            item.setBirthDate(question.birthDate());
            item.setSex(question.sex());
            item.setDays(question.days());
            items.add(item);
        }
        CandidateRequest request = new CandidateRequest();
        request.setAsKnownAt(asKnownAt);
        request.setItems(items);
        return request;
    }
}
