package jp.shikaku.eligibility.quality.trouble;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.knowledge.AsKnown;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.knowledge.Found;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.eligibility.quality.following.Checkpoints;
import jp.shikaku.eligibility.quality.following.Follower;
import jp.shikaku.eligibility.quality.trouble.rule.Causes;
import jp.shikaku.eligibility.quality.trouble.rule.Known;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * Takes reports. While one is taken the follower of trouble waits, so that whatever becomes known after the registry was
 * read for it is followed afterwards.
 */
@Singleton
class Troubles {

    private static final String ACTION = "REPORT_TROUBLE";
    private static final String UNKNOWN = "UNKNOWN";

    private final DataSource dataSource;
    private final CoverageReader reader;
    private final IdentityTokens tokens;
    private final Checkpoints checkpoints;
    private final Audit audit;
    private final ForwardClock clock;

    @Inject
    Troubles(
            DataSource dataSource,
            CoverageReader reader,
            IdentityTokens tokens,
            Checkpoints checkpoints,
            Audit audit,
            ForwardClock clock) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.tokens = tokens;
        this.checkpoints = checkpoints;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for, read.
     *
     * @param number null where no identity was stated
     * @param insurer null where none was stated
     */
    record Asked(InsuredNumber number, LocalDate birthDate, InsurerNumber insurer, LocalDate occurredOn) {

        Identity identity() {
            return number == null ? null : new Identity(number.searchKey(), birthDate);
        }
    }

    /**
     * Keeps a report; the same reference again gives the report that is kept.
     *
     * @throws ProblemException 410 for a day of which not everything is kept: its cause could not be told
     */
    Taken take(TroubleReport report, Asked asked, InstitutionCode institution, String subject) throws SQLException {
        List<KnownPerson> persons = new ArrayList<>();
        Taken taken;
        try {
            taken = QuarkusTransaction.requiringNew().call(() -> keep(report, asked, institution, persons));
        } catch (QuarkusTransactionException e) {
            throw DatabaseTrouble.isOutage(e) ? new ProblemException(CommonError.UNAVAILABLE) : e;
        }
        if (asked.identity() != null) {
            record(persons, asked, institution, subject);
        }
        return taken;
    }

    private Taken keep(TroubleReport report, Asked asked, InstitutionCode institution, Collection<KnownPerson> persons)
            throws SQLException {
        List<String> institutionTokens = tokens(institution);
        UUID id = Ids.next();
        String ref = report.reportRef() == null ? id.toString() : report.reportRef();
        try (Connection connection = dataSource.getConnection()) {
            checkpoints.hold(connection, Follower.TROUBLE);
            List<Identity> identities = asked.identity() == null ? List.of() : List.of(asked.identity());
            Found found = reader.find(identities, AsKnown.NOW, asked.occurredOn());
            found.horizon().requireDay(asked.occurredOn());
            found.persons().forEach(persons::addAll);
            InsurerNumber insurer = asked.insurer();
            boolean isNew = TroubleStore.insert(
                    connection,
                    new TroubleStore.Kept(
                            id,
                            institutionTokens,
                            ref,
                            institution.prefecture(),
                            report,
                            asked.occurredOn(),
                            clock.now(),
                            insurer == null ? UNKNOWN : insurer.scheme().name(),
                            insurer == null ? null : insurer.prefecture(),
                            asked.identity() == null ? null : tokens.of(asked.identity()),
                            persons.size() == 1
                                    ? persons.iterator().next().person().id()
                                    : null,
                            found.moment().position(),
                            Causes.atReport(report.category(), known(connection, asked, persons))));
            return new Taken(
                    isNew,
                    TroubleStore.read(connection, institutionTokens, id, ref).orElseThrow());
        }
    }

    /** A report of an institution; empty for those of others. */
    Optional<TroubleReceipt> read(UUID id, InstitutionCode institution) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return TroubleStore.read(connection, tokens(institution), id, null);
        }
    }

    /** A report with whether it is new. */
    record Taken(boolean isNew, TroubleReceipt receipt) {}

    private static Known known(Connection connection, Asked asked, Collection<KnownPerson> persons)
            throws SQLException {
        if (asked.identity() == null) {
            return Known.NOTHING;
        }
        String searchKey = asked.number().searchKey();
        TroubleStore.NumberKnown number = TroubleStore.number(connection, searchKey);
        return new Known(
                !persons.isEmpty(),
                number.known(),
                persons.stream().anyMatch(p -> coveredSinceLater(p, searchKey, asked.occurredOn())),
                persons.stream().anyMatch(p -> hasDots(p.person().facts())),
                number.linkCorrected());
    }

    private static boolean coveredSinceLater(KnownPerson person, String searchKey, LocalDate day) {
        return person.timeline().qualifications().stream()
                .filter(q -> q.stated().insured().searchKey().equals(searchKey) && q.countsOn(day))
                .anyMatch(q -> Tokyo.dayOf(q.known().since()).isAfter(day));
    }

    private static boolean hasDots(PersonFacts facts) {
        return Stream.of(facts.name(), facts.kana(), facts.address() == null ? "" : facts.address())
                .anyMatch(text -> text.indexOf('●') >= 0);
    }

    private void record(List<KnownPerson> persons, Asked asked, InstitutionCode institution, String subject)
            throws SQLException {
        Set<UUID> ids = persons.stream().map(p -> p.person().id()).collect(Collectors.toSet());
        audit.record(new AuditEvent(
                subject,
                institution.value(),
                ACTION,
                PurposeOfUse.COMPLAINT.name(),
                asked.occurredOn(),
                null,
                "CAUSE_SOUGHT",
                ids,
                ids.isEmpty() ? List.of(tokens.of(asked.identity())) : List.of()));
    }

    private List<String> tokens(InstitutionCode institution) {
        return tokens.allOfText("institution " + institution.value());
    }
}
