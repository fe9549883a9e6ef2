package jp.shikaku.eligibility.resolution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.AsKnown;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.Found;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;

/** Resolves a chunk of claimed identities: one statement reads everybody, a pure rule picks the person of each. */
@Singleton
class Resolver {

    private final CoverageReader reader;
    private final IdentityTokens tokens;
    private final ForwardClock clock;

    @Inject
    Resolver(CoverageReader reader, IdentityTokens tokens, ForwardClock clock) {
        this.reader = reader;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Resolves a chunk.
     *
     * @param asKnownAt knowledge position, null for now
     */
    Resolved resolve(List<Claimed> claims, Long asKnownAt) throws SQLException {
        AsKnown asKnown = asKnownAt == null ? AsKnown.NOW : new AsKnown(asKnownAt, null);
        Found found = reader.find(claims.stream().map(Claimed::identity).toList(), asKnown, clock.today());
        List<PersonMatch> matches = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            matches.add(PersonMatch.of(claims.get(i), found.persons().get(i)));
        }
        return new Resolved(found.moment(), matches);
    }

    /** The answer for one claim. */
    ResolvedItem item(String itemId, Claimed claimed, PersonMatch match) {
        KnownPerson person = match.person();
        if (person == null) {
            return new ResolvedItem(itemId, match.kind().name(), null, null, null, null, tokens(claimed, null), null);
        }
        return new ResolvedItem(
                itemId,
                match.kind().name(),
                person.person().id().toString(),
                match.by().name(),
                PersonMatch.branchOf(claimed, person).orElse(null),
                person.person().facts().birthDate(),
                tokens(claimed, person),
                person.timeline().qualifications().stream().map(Resolver::entry).toList());
    }

    private List<String> tokens(Claimed claimed, KnownPerson person) {
        Stream<Identity> own = person == null
                ? Stream.empty()
                : person.timeline().qualifications().stream()
                        .map(q -> new Identity(
                                q.stated().insured().searchKey(),
                                person.person().facts().birthDate()));
        return Stream.concat(Stream.of(claimed.identity()), own)
                .distinct()
                .map(tokens::of)
                .toList();
    }

    private static CoverageEntry entry(Qualification qualification) {
        InsurerNumber insurer = qualification.stated().insured().insurer();
        return new CoverageEntry(
                qualification.id().toString(),
                insurer.value(),
                qualification.stated().insured().symbol(),
                qualification.stated().insured().number(),
                qualification.stated().insured().branch(),
                qualification.stated().relationship(),
                qualification.stated().period().acquiredOn(),
                qualification.stated().period().lostOn(),
                qualification.stated().lossReason(),
                qualification.stated().issuedOn(),
                qualification.stated().burdenTenths(),
                insurer.scheme().name(),
                insurer.scheme().reviewOrganisation().name(),
                qualification.stated().suspended(),
                qualification.known().since(),
                qualification.known().lossSince());
    }
}
