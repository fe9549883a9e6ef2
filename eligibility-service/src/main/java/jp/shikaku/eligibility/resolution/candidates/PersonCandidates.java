package jp.shikaku.eligibility.resolution.candidates;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.eligibility.matching.scoring.Weights;
import jp.shikaku.eligibility.resolution.CoverageEntry;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * Searches persons for a chunk of items: one statement for everybody born on the days asked, one for the timelines of
 * the best, one for the audit. Both read facts up to one position, so they see the same knowledge.
 */
@Singleton
class PersonCandidates {

    private static final int SHOWN = 10;
    /** The scope is for this purpose only. */
    private static final String PURPOSE = PurposeOfUse.CLAIM_REVIEW.name();

    private final PersonSearch search;
    private final CoverageReader reader;
    private final IdentityTokens tokens;
    private final Weights weights;
    private final ForwardClock clock;
    private final Audit audit;

    @Inject
    PersonCandidates(
            PersonSearch search,
            CoverageReader reader,
            IdentityTokens tokens,
            Weights weights,
            ForwardClock clock,
            Audit audit) {
        this.search = search;
        this.reader = reader;
        this.tokens = tokens;
        this.weights = weights;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Searches, and records the look before the answer is given.
     *
     * @param actor subject of the token
     * @throws ProblemException 400 for a position beyond what is known
     */
    CandidateAnswer search(CandidateRequest request, String actor) throws SQLException {
        List<Shortlist> lists = request.items().stream()
                .map(item -> new Shortlist(Described.of(item), weights))
                .toList();
        Map<LocalDate, List<Shortlist>> byDay = lists.stream()
                .collect(Collectors.groupingBy(l -> l.described().items().birthDate()));
        Moment moment = search.born(byDay.keySet(), request.asKnownAt(), (id, facts) -> byDay.get(facts.birthDate())
                .forEach(list -> list.consider(id, facts)));
        if (request.asKnownAt() != null && request.asKnownAt() > moment.position()) {
            throw new ProblemException(EligibilityError.POSITION_UNKNOWN);
        }
        Map<UUID, KnownPerson> persons = timelines(lists, moment);
        List<CandidatesOfItem> items =
                lists.stream().map(list -> answer(list, persons)).toList();
        audit.record(look(actor, moment.position(), items));
        return new CandidateAnswer(moment.position(), moment.at(), null, items);
    }

    private Map<UUID, KnownPerson> timelines(List<Shortlist> lists, Moment moment) throws SQLException {
        Set<UUID> ids = new LinkedHashSet<>();
        lists.forEach(list -> list.entries().forEach(entry -> ids.add(entry.personId())));
        Map<UUID, KnownPerson> persons = new HashMap<>();
        if (!ids.isEmpty()) {
            reader.findPersons(List.copyOf(ids), moment.position(), clock.today())
                    .persons()
                    .forEach(found -> found.forEach(p -> persons.put(p.person().id(), p)));
        }
        return persons;
    }

    private CandidatesOfItem answer(Shortlist list, Map<UUID, KnownPerson> persons) {
        List<PersonCandidate> candidates = new ArrayList<>();
        Set<String> itemTokens = new LinkedHashSet<>();
        list.described().identity().map(tokens::all).ifPresent(itemTokens::addAll);
        int heldBack = 0;
        int further = list.further();
        for (Shortlist.Entry entry : list.entries()) {
            // A person all of whose statements were taken back or linked elsewhere is nobody to bill.
            Holdings holdings = Holdings.of(persons.get(entry.personId()), list.described());
            if (holdings.none()) {
                continue;
            }
            if (holdings.hidden()) {
                heldBack++;
            } else if (candidates.size() == SHOWN) {
                further++;
            } else {
                PersonCandidate candidate = candidate(entry, holdings);
                candidates.add(candidate);
                itemTokens.addAll(candidate.tokens());
            }
        }
        return new CandidatesOfItem(list.described().itemId(), candidates, further, heldBack, List.copyOf(itemTokens));
    }

    private PersonCandidate candidate(Shortlist.Entry entry, Holdings holdings) {
        return new PersonCandidate(
                entry.personId().toString(),
                entry.score().points(),
                entry.score().contributions().stream()
                        .map(PersonCandidate.Contribution::of)
                        .toList(),
                holdings.reliable().stream().map(CoverageEntry::of).toList(),
                holdings.heldBack(),
                holdings.own().stream()
                        .flatMap(q -> tokens.all(identity(q, holdings.birthDate())).stream())
                        .distinct()
                        .toList());
    }

    private static Identity identity(Qualification qualification, LocalDate birthDate) {
        return new Identity(qualification.stated().insured().searchKey(), birthDate);
    }

    private static AuditEvent look(String actor, long position, List<CandidatesOfItem> items) {
        Set<UUID> persons = new LinkedHashSet<>();
        List<String> nobody = new ArrayList<>();
        for (CandidatesOfItem item : items) {
            if (item.candidates().isEmpty()) {
                item.tokens().stream().limit(1).forEach(nobody::add);
            }
            item.candidates().forEach(c -> persons.add(UUID.fromString(c.personId())));
        }
        int heldBack = items.stream().mapToInt(CandidatesOfItem::heldBack).sum();
        String outcome = persons.size() + " candidates for " + items.size() + " items, " + heldBack + " held back";
        return new AuditEvent(actor, null, "PERSON_CANDIDATES", PURPOSE, null, position, outcome, persons, nobody)
                .byService(true);
    }
}
