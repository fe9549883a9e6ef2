package jp.shikaku.eligibility.lookup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.block.Withholding;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.AsKnown;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.Found;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.model.character.Repertoire;

/** Reads what is known, lets the rules decide, and records the look before anything is shown. */
@Singleton
class Lookups {

    private static final String ACTION = "LOOKUP";

    private final DataSource dataSource;
    private final KnowledgeHead head;
    private final CoverageReader reader;
    private final ShownCertificates certificates;
    private final IdentityTokens tokens;
    private final Audit audit;

    @Inject
    Lookups(
            DataSource dataSource,
            KnowledgeHead head,
            CoverageReader reader,
            ShownCertificates certificates,
            IdentityTokens tokens,
            Audit audit) {
        this.dataSource = dataSource;
        this.head = head;
        this.reader = reader;
        this.certificates = certificates;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * Answers a question.
     *
     * @param asKnownAt answer from what was known at this instant, null for now
     */
    LookupAnswer answer(Question question, Instant asKnownAt, Asker asker) throws SQLException {
        Found found = find(question, asKnownAt);
        List<KnownPerson> persons = found.persons().get(0);
        Finding finding = LookupRules.decide(
                question, persons.stream().map(KnownPerson::timeline).toList());
        Withholding withholding = withholding(finding, persons, asker);
        LookedUpQualification shown = shown(question, finding.shown(), found, asker, withholding, asKnownAt != null);
        audit.record(new AuditEvent(
                asker.subject(),
                asker.institution(),
                ACTION,
                asker.purpose(),
                question.asOf(),
                found.moment().position(),
                outcome(finding, shown, withholding),
                Set.copyOf(finding.persons()),
                finding.persons().isEmpty() ? List.of(tokens.of(question.identity())) : List.of(),
                asker.reason(),
                Asked.of(question, finding, persons)));
        return Answers.of(question, finding, found.moment().at(), shown, withholding, asker.emergency());
    }

    private Found find(Question question, Instant asKnownAt) throws SQLException {
        if (asKnownAt != null) {
            try (Connection connection = dataSource.getConnection()) {
                head.settle(connection, asKnownAt);
            }
        }
        return reader.find(List.of(question.identity()), new AsKnown(null, asKnownAt), question.asOf());
    }

    /** What one person has blocked; of several persons nothing is shown anyway. */
    private static Withholding withholding(Finding finding, List<KnownPerson> persons, Asker asker) {
        if (finding.persons().size() != 1) {
            return Withholding.NOTHING;
        }
        KnownPerson known = person(persons, finding.persons().get(0));
        return Withholding.of(known.blockedParts(), asker.auditor() || asker.emergency());
    }

    /** Whoever was linked wrongly then is a stranger to the asker, and is shown to an auditor only. */
    private LookedUpQualification shown(
            Question question,
            Qualification qualification,
            Found found,
            Asker asker,
            Withholding withholding,
            boolean earlier)
            throws SQLException {
        if (qualification == null || withholding.hides(qualification, earlier)) {
            return null;
        }
        KnownPerson known = person(found.persons().get(0), qualification.personId());
        if (known.linkedElsewhere().contains(qualification.id()) && !asker.auditor()) {
            return null;
        }
        String insurerName = known.insurerNames()
                .get(qualification.stated().insured().insurer().value());
        LookedUpCertificates inForce =
                certificates.of(qualification, question.asOf(), found.moment(), question.consents(), withholding);
        return Answers.shown(
                qualification, known.person().facts(), insurerName, inForce, asker.repertoire(), withholding);
    }

    private static KnownPerson person(List<KnownPerson> persons, UUID id) {
        return persons.stream()
                .filter(known -> known.person().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String outcome(Finding finding, LookedUpQualification shown, Withholding withholding) {
        List<String> withheld = withholding.codes();
        return finding.reason().validity() + " " + finding.reason() + ShownCertificates.outcome(shown)
                + (withheld == null ? "" : " WITHHELD:" + String.join(",", withheld));
    }

    /**
     * Who asks.
     *
     * @param institution institution code, null for an auditor
     * @param repertoire what the asker can show
     * @param reason the asker's own words in an emergency, else null
     */
    record Asker(
            String subject, String institution, boolean auditor, String purpose, Repertoire repertoire, String reason) {

        /** An asker who can show everything as registered, and is in no hurry. */
        Asker(String subject, String institution, boolean auditor, String purpose) {
            this(subject, institution, auditor, purpose, Repertoire.UTF_8_MJ, null);
        }

        /** Whether the look is an emergency, which shows what is blocked and is told to the person. */
        boolean emergency() {
            return reason != null;
        }
    }
}
