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
import jp.shikaku.eligibility.certificate.CertificateReader;
import jp.shikaku.eligibility.certificate.Certificates;
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
    private final CertificateReader certificates;
    private final IdentityTokens tokens;
    private final Audit audit;

    @Inject
    Lookups(
            DataSource dataSource,
            KnowledgeHead head,
            CoverageReader reader,
            CertificateReader certificates,
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
        LookedUpQualification shown = shown(question, finding.shown(), found, asker);
        audit.record(new AuditEvent(
                asker.subject(),
                asker.institution(),
                ACTION,
                asker.purpose(),
                question.asOf(),
                found.moment().position(),
                outcome(finding, shown),
                Set.copyOf(finding.persons()),
                finding.persons().isEmpty() ? List.of(tokens.of(question.identity())) : List.of()));
        return Answers.of(question, finding, found.moment().at(), shown);
    }

    private Found find(Question question, Instant asKnownAt) throws SQLException {
        if (asKnownAt != null) {
            try (Connection connection = dataSource.getConnection()) {
                head.settle(connection, asKnownAt);
            }
        }
        return reader.find(List.of(question.identity()), new AsKnown(null, asKnownAt), question.asOf());
    }

    /** Whoever was linked wrongly then is a stranger to the asker, and is shown to an auditor only. */
    private LookedUpQualification shown(Question question, Qualification qualification, Found found, Asker asker)
            throws SQLException {
        if (qualification == null) {
            return null;
        }
        KnownPerson known = person(found.persons().get(0), qualification.personId());
        if (known.linkedElsewhere().contains(qualification.id()) && !asker.auditor()) {
            return null;
        }
        String insurerName = known.insurerNames()
                .get(qualification.stated().insured().insurer().value());
        return Answers.shown(
                qualification,
                known.person().facts(),
                insurerName,
                certificates(question, qualification, found),
                asker.repertoire());
    }

    /** The certificates in force, of the same knowledge as the rest; none when the qualification does not cover. */
    private LookedUpCertificates certificates(Question question, Qualification qualification, Found found)
            throws SQLException {
        if (!qualification.covers(question.asOf())) {
            return null;
        }
        AsKnown same = new AsKnown(found.moment().position(), null);
        Certificates known = certificates.read(Set.of(qualification.id()), same).get(qualification.id());
        return LookedUpCertificates.of(known, question.asOf(), question.consents());
    }

    private static KnownPerson person(List<KnownPerson> persons, UUID id) {
        return persons.stream()
                .filter(known -> known.person().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String outcome(Finding finding, LookedUpQualification shown) {
        String outcome = finding.reason().validity() + " " + finding.reason();
        if (shown == null) {
            return outcome;
        }
        LookedUpCertificates certificates = shown.certificates();
        return outcome + " QUALIFICATION_SHOWN" + (certificates == null ? "" : certificates.shownByConsent());
    }

    /**
     * Who asks.
     *
     * @param institution institution code, null for an auditor
     * @param repertoire what the asker can show
     */
    record Asker(String subject, String institution, boolean auditor, String purpose, Repertoire repertoire) {

        /** An asker who can show everything as registered. */
        Asker(String subject, String institution, boolean auditor, String purpose) {
            this(subject, institution, auditor, purpose, Repertoire.UTF_8_MJ);
        }
    }
}
