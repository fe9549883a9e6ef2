package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.eligibilityclient.api.ChangesApi;
import jp.shikaku.claims.eligibilityclient.api.CoverageResolutionsApi;
import jp.shikaku.claims.eligibilityclient.model.CandidatesOfItem;
import jp.shikaku.claims.eligibilityclient.model.Change;
import jp.shikaku.claims.eligibilityclient.model.ChangePage;
import jp.shikaku.claims.eligibilityclient.model.CoverageEntry;
import jp.shikaku.claims.eligibilityclient.model.ResolutionAnswer;
import jp.shikaku.claims.eligibilityclient.model.ResolutionItem;
import jp.shikaku.claims.eligibilityclient.model.ResolutionRequest;
import jp.shikaku.claims.eligibilityclient.model.ResolvedItem;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.model.CoveragePeriod;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;

/**
 * The registry of qualifications, over its contract. While it is down, calls fail fast and the work waits; while its
 * budget for bulk traffic is used up, calls are tried again shortly and then the work waits, too, without opening the circuit.
 */
@ApplicationScoped
public class EligibilityGateway {

    private final CoverageResolutionsApi resolutions;
    private final PersonSearch search;
    private final ChangesApi changes;
    private final FeedStore feed;
    private final RecheckConfig config;

    @Inject
    EligibilityGateway(
            @RestClient CoverageResolutionsApi resolutions,
            PersonSearch search,
            @RestClient ChangesApi changes,
            FeedStore feed,
            RecheckConfig config) {
        this.resolutions = resolutions;
        this.search = search;
        this.changes = changes;
        this.feed = feed;
        this.config = config;
    }

    /**
     * The answers to up to 1,000 questions, all of one moment: of all that is known now. Without a question no call is
     * made.
     *
     * @throws QuestionRefusedException if one of them does not fit the registry's contract
     */
    @Timeout(30_000)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, abortOn = QuestionRefusedException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 2_000,
            skipOn = {QuestionRefusedException.class, RegistryBusyException.class})
    public Resolution resolve(List<CoverageQuestion> questions) {
        return answers(questions, null);
    }

    /**
     * The answers as they were known at a position of the registry's history.
     *
     * @throws QuestionRefusedException if one of them does not fit the registry's contract
     * @throws NoLongerKnownException if the registry has forgotten what it knew then
     */
    @Timeout(10_000)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 2_000,
            skipOn = {QuestionRefusedException.class, RegistryBusyException.class, NoLongerKnownException.class})
    public Resolution resolveAsKnownAt(List<CoverageQuestion> questions, long position) {
        return answers(questions, position);
    }

    private Resolution answers(List<CoverageQuestion> questions, Long position) {
        if (questions.isEmpty()) {
            return new Resolution(new KnowledgePosition(feed.place().position(), Instant.EPOCH), List.of());
        }
        return asking(() -> {
            List<CoverageQuestion> byNumber =
                    questions.stream().filter(CoverageQuestion::hasNumber).toList();
            Resolution numbers = byNumber.isEmpty() ? null : resolveNumbers(byNumber, position);
            boolean searched = questions.stream().anyMatch(CoverageQuestion::isSearched);
            return searched ? withCandidates(questions, numbers, position) : numbers;
        });
    }

    private Resolution resolveNumbers(List<CoverageQuestion> questions, Long position) {
        ResolutionRequest request = new ResolutionRequest();
        List<ResolutionItem> items = new ArrayList<>(questions.size());
        for (CoverageQuestion question : questions) {
            items.add(item(Integer.toString(items.size()), question));
        }
        request.setItems(items);
        request.setAsKnownAt(position);
        ResolutionAnswer answer = resolutions.resolveCoverage(request);
        if (answer.getItems().size() != questions.size()) {
            throw new IllegalStateException("the registry answered another number of questions");
        }
        Instant knownAt = answer.getKnownAt() == null ? Instant.EPOCH : answer.getKnownAt();
        return new Resolution(
                new KnowledgePosition(answer.getPosition(), knownAt),
                answer.getItems().stream()
                        .map(item -> answer(item, answer.getCompleteFrom()))
                        .toList());
    }

    /** Searches as known at the position of the other answers, so that all are of one moment. */
    private Resolution withCandidates(List<CoverageQuestion> questions, Resolution numbers, Long position) {
        PersonSearch.Found found = search.search(
                questions.stream().filter(CoverageQuestion::isSearched).toList(),
                numbers == null ? position : Long.valueOf(numbers.position().position()));
        Iterator<CandidatesOfItem> candidates = found.answers().iterator();
        Iterator<Resolution.Answer> known = numbers == null
                ? Collections.emptyIterator()
                : numbers.answers().iterator();
        List<Resolution.Answer> answers = new ArrayList<>(questions.size());
        for (CoverageQuestion question : questions) {
            Resolution.Answer byNumber = question.hasNumber() ? known.next() : null;
            answers.add(
                    question.isSearched()
                            ? search.answer(question, candidates.next(), found.completeFrom(), byNumber)
                            : byNumber);
        }
        return new Resolution(numbers == null ? found.position() : numbers.position(), answers);
    }

    /**
     * The changes after a place in the feed; waits a while for the first one.
     *
     * @param cursor as returned before, null for the beginning
     * @throws NoLongerKnownException if the registry no longer keeps what followed
     */
    @Timeout(30_000)
    @CircuitBreaker(
            requestVolumeThreshold = 6,
            failureRatio = 0.5,
            delay = 2_000,
            skipOn = NoLongerKnownException.class)
    public FeedPage changesAfter(String cursor) {
        ChangePage page = asking(() -> changes.readChanges(
                cursor, config.page(), Math.toIntExact(config.pollWait().toSeconds())));
        List<FeedPage.Change> found =
                page.getItems().stream().map(EligibilityGateway::change).toList();
        return new FeedPage(
                found, page.getNextCursor() == null ? cursor : page.getNextCursor(), page.getHeadPosition());
    }

    private static <T> T asking(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == Response.Status.BAD_REQUEST.getStatusCode()) {
                throw new QuestionRefusedException();
            }
            if (status == Response.Status.TOO_MANY_REQUESTS.getStatusCode()) {
                throw new RegistryBusyException();
            }
            if (status == Response.Status.GONE.getStatusCode()) {
                throw new NoLongerKnownException();
            }
            throw e;
        }
    }

    private static ResolutionItem item(String id, CoverageQuestion question) {
        InsuredNumber number = question.number();
        ResolutionItem item = new ResolutionItem();
        item.setItemId(id);
        item.setInsurerNumber(number.insurer().value());
        item.setSymbol(number.symbol());
        item.setNumber(number.number());
        item.setBranch(number.normalisedBranch());
        item.setBirthDate(question.birthDate());
        item.setName(question.name());
        item.setKana(question.kana());
        return item;
    }

    private static Resolution.Answer answer(ResolvedItem item, LocalDate completeFrom) {
        Set<String> subjects = new HashSet<>();
        item.getTokens().forEach(token -> subjects.add(Subject.identity(token)));
        if (item.getPersonId() != null) {
            subjects.add(Subject.person(item.getPersonId()));
        }
        Knowledge.Match match =
                switch (item.getMatch()) {
                    case "FOUND" -> Knowledge.Match.FOUND;
                    case "SEVERAL" -> Knowledge.Match.SEVERAL;
                    case "NAME_DIFFERS" -> Knowledge.Match.NAME_DIFFERS;
                    default -> Knowledge.Match.NONE;
                };
        if (match != Knowledge.Match.FOUND) {
            return new Resolution.Answer(Knowledge.without(match).completeFrom(completeFrom), subjects);
        }
        List<CoverageEntry> timeline = item.getTimeline() == null ? List.of() : item.getTimeline();
        return new Resolution.Answer(
                Knowledge.of(
                                match,
                                timeline.stream()
                                        .map(EligibilityGateway::qualification)
                                        .toList())
                        .completeFrom(completeFrom),
                subjects);
    }

    static KnownQualification qualification(CoverageEntry entry) {
        return new KnownQualification(
                entry.getQualificationId(),
                new InsuredNumber(
                        InsurerNumber.of(entry.getInsurerNumber()),
                        entry.getSymbol(),
                        entry.getNumber(),
                        entry.getBranch()),
                Relationship.valueOf(entry.getRelationship().value()),
                new CoveragePeriod(entry.getAcquiredOn(), entry.getLostOn()),
                new KnownQualification.Loss(entry.getLossReason(), entry.getCardReturnedOn()),
                entry.getIssuedOn(),
                entry.getBurdenTenths(),
                incomeClasses(entry),
                Boolean.TRUE.equals(entry.getSuspended()),
                entry.getKnownSince(),
                entry.getLossKnownSince());
    }

    private static List<KnownQualification.IncomeClass> incomeClasses(CoverageEntry entry) {
        return entry.getLimits() == null
                ? List.of()
                : entry.getLimits().stream()
                        .map(limit -> new KnownQualification.IncomeClass(
                                limit.getFlag(), limit.getValidFrom(), limit.getValidTo()))
                        .toList();
    }

    private static FeedPage.Change change(Change change) {
        Set<String> subjects = new HashSet<>();
        subjects.add(Subject.person(change.getPersonId()));
        change.getTokens().forEach(token -> subjects.add(Subject.identity(token)));
        return new FeedPage.Change(change.getPosition(), subjects);
    }
}
