package jp.shikaku.eligibility.resolution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.certificate.CertificateReader;
import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.AsKnown;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.Found;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.eligibility.matching.Candidate;
import jp.shikaku.eligibility.matching.Claimed;
import jp.shikaku.eligibility.matching.PersonMatch;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * Resolves a chunk of claimed identities with one statement that reads persons with their certificates and one that
 * records the look.
 */
@Singleton
class CoverageResolution {

    private static final String NEVER_REGISTERED = "";
    private static final String WITHHELD = "WITHHELD";
    /** The scope is for this purpose only. */
    private static final String PURPOSE = PurposeOfUse.CLAIM_REVIEW.name();

    private final CoverageReader reader;
    private final IdentityTokens tokens;
    private final ForwardClock clock;
    private final Audit audit;

    @Inject
    CoverageResolution(CoverageReader reader, IdentityTokens tokens, ForwardClock clock, Audit audit) {
        this.audit = audit;
        this.reader = reader;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Resolves, and records the look before the answer is given.
     *
     * @param actor subject of the token
     * @throws ProblemException 400 for a position beyond what is known
     */
    ResolutionAnswer resolve(ResolutionRequest request, String actor) throws SQLException {
        List<Asked> asked = request.items().stream().map(Asked::of).toList();
        AsKnown asKnown = new AsKnown(request.asKnownAt(), null);
        Found found = reader.findForReview(asked.stream().map(Asked::identity).toList(), asKnown, clock.today());
        if (request.asKnownAt() != null && request.asKnownAt() > found.moment().position()) {
            throw new ProblemException(EligibilityError.POSITION_UNKNOWN);
        }
        List<ResolvedItem> items = new ArrayList<>(asked.size());
        Map<UUID, UUID> numbers = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            ResolvedItem item = resolve(asked.get(i), found.persons().get(i));
            items.add(item);
            asked.get(i)
                    .qualificationOf(item, found.persons().get(i))
                    .ifPresent(id -> numbers.put(UUID.fromString(item.personId()), id));
        }
        audit.record(look(actor, found.moment().position(), items).withAsked(numbers));
        boolean nothingKnown = found.moment().position() == 0;
        return new ResolutionAnswer(
                found.moment().position(), nothingKnown ? null : found.moment().at(), null, items);
    }

    private static AuditEvent look(String actor, long position, List<ResolvedItem> items) {
        Set<UUID> persons = new LinkedHashSet<>();
        List<String> nobody = new ArrayList<>();
        for (ResolvedItem item : items) {
            if (item.personId() == null) {
                item.tokens().stream().limit(1).forEach(nobody::add);
            } else {
                persons.add(UUID.fromString(item.personId()));
            }
        }
        String outcome = persons.size() + " persons for " + items.size() + " items";
        return new AuditEvent(actor, null, "COVERAGE_RESOLUTION", PURPOSE, null, position, outcome, persons, nobody)
                .byService(true);
    }

    private ResolvedItem resolve(Asked asked, List<KnownPerson> persons) {
        List<Candidate> candidates = persons.stream()
                .map(p -> new Candidate(p.person().facts(), p.timeline()))
                .toList();
        PersonMatch match = PersonMatch.decide(asked.claimed(), candidates);
        KnownPerson person = match.index() < 0 ? null : persons.get(match.index());
        Set<String> itemTokens = new LinkedHashSet<>();
        if (!NEVER_REGISTERED.equals(asked.identity().searchKey())) {
            itemTokens.addAll(tokens.all(asked.identity()));
        }
        if (person == null || foundByAStrangersNumber(asked, person)) {
            String kind = person == null ? match.kind().name() : WITHHELD;
            return new ResolvedItem(asked.item().itemId(), kind, null, null, null, null, List.copyOf(itemTokens), null);
        }
        List<Qualification> own = person.timeline().qualifications().stream()
                .filter(q -> !person.linkedElsewhere().contains(q.id()))
                .toList();
        own.forEach(q -> itemTokens.addAll(tokens.all(new Identity(
                q.stated().insured().searchKey(), person.person().facts().birthDate()))));
        return new ResolvedItem(
                asked.item().itemId(),
                match.kind().name(),
                person.person().id().toString(),
                match.by().name(),
                branch(asked, person).orElse(null),
                person.person().facts().birthDate(),
                List.copyOf(itemTokens),
                own.stream()
                        .map(q -> CoverageEntry.of(
                                q, CertificateReader.of(person.certificates().get(q.id()))))
                        .toList());
    }

    /** As known then the number was linked to somebody who turned out to be a stranger: that record is shown no more. */
    private static boolean foundByAStrangersNumber(Asked asked, KnownPerson person) {
        return person.timeline().qualifications().stream()
                .filter(q ->
                        q.stated().insured().searchKey().equals(asked.identity().searchKey()))
                .allMatch(q -> person.linkedElsewhere().contains(q.id()));
    }

    /** The branch registered for the claimed number; the newest statement knows it best. */
    private static Optional<String> branch(Asked asked, KnownPerson person) {
        return person.timeline().qualifications().stream()
                .map(q -> q.stated().insured())
                .filter(i -> i.searchKey().equals(asked.identity().searchKey()))
                .map(InsuredNumber::normalisedBranch)
                .filter(b -> b != null)
                .reduce((older, newer) -> newer);
    }

    /** An item with its number normalised; a number that no insurer can have fits nobody. */
    private record Asked(ResolutionItem item, Identity identity, Claimed claimed) {

        /** The newest qualification of the person found under the number asked. */
        Optional<UUID> qualificationOf(ResolvedItem found, List<KnownPerson> persons) {
            return persons.stream()
                    .filter(known -> known.person().id().toString().equals(found.personId()))
                    .flatMap(known -> known.timeline().qualifications().stream())
                    .filter(q -> q.stated().insured().searchKey().equals(identity.searchKey()))
                    .map(Qualification::id)
                    .reduce((older, newer) -> newer);
        }

        static Asked of(ResolutionItem item) {
            String searchKey;
            String branch = null;
            try {
                InsuredNumber number = new InsuredNumber(
                        InsurerNumber.of(item.insurerNumber()), item.symbol(), item.number(), item.branch());
                searchKey = number.searchKey();
                branch = number.normalisedBranch();
            } catch (IllegalArgumentException e) {
                searchKey = NEVER_REGISTERED;
            }
            return new Asked(
                    item,
                    new Identity(searchKey, item.birthDate()),
                    new Claimed(searchKey, branch, item.name(), item.kana()));
        }
    }
}
