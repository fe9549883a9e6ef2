package jp.shikaku.eligibility.lookup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.block.Withholding;
import jp.shikaku.eligibility.certificate.CertificateReader;
import jp.shikaku.eligibility.certificate.Certificates;
import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.AsKnown;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.Found;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.model.character.Repertoire;
import jp.shikaku.support.ProblemException;

/** Reads what is known, lets the rules decide, and records the look before anything is shown. */
@Singleton
public class Lookups {

    private static final String ACTION = "LOOKUP";

    private final DataSource dataSource;
    private final KnowledgeHead head;
    private final CoverageReader reader;
    private final IdentityTokens tokens;
    private final Audit audit;
    private final LookupMetrics metrics;

    @Inject
    public Lookups(
            DataSource dataSource,
            KnowledgeHead head,
            CoverageReader reader,
            IdentityTokens tokens,
            Audit audit,
            LookupMetrics metrics) {
        this.dataSource = dataSource;
        this.head = head;
        this.reader = reader;
        this.tokens = tokens;
        this.audit = audit;
        this.metrics = metrics;
    }

    /**
     * Answers a question.
     *
     * @param asKnownAt answer from what was known at this instant, null for now
     */
    public LookedUp answer(Question question, Instant asKnownAt, Asker asker) throws SQLException {
        return answerAll(List.of(question), asKnownAt, asker).get(0);
    }

    /**
     * Answers questions for one day: one statement for all of them, and one event in the trail per kind of answer. It is
     * committed before the answers are returned, so call it without holding a connection where that can be avoided.
     *
     * @param questions at least one, all for the same day
     * @return the answers, in the order of the questions
     */
    public List<LookedUp> answerAll(List<Question> questions, Instant asKnownAt, Asker asker) throws SQLException {
        try {
            return answerAndRecord(questions, asKnownAt, asker);
        } catch (ProblemException e) {
            // Refused for what was asked, not for a failure of ours.
            throw e;
        } catch (SQLException | RuntimeException e) {
            metrics.failed(questions.size());
            throw e;
        }
    }

    private List<LookedUp> answerAndRecord(List<Question> questions, Instant asKnownAt, Asker asker)
            throws SQLException {
        LocalDate day = questions.get(0).asOf();
        Found found = find(questions, asKnownAt, asker.institution(), day);
        List<Finding> findings = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            List<KnownPerson> persons = found.persons().get(i);
            List<CoverageTimeline> timelines =
                    persons.stream().map(KnownPerson::timeline).toList();
            findings.add(LookupRules.decide(questions.get(i), timelines).asFarAsKept(day, found.horizon(), persons));
        }
        Map<UUID, Certificates> known = certificates(findings, day, found);
        List<LookedUp> answers = new ArrayList<>(questions.size());
        Map<String, Looks> looks = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Finding finding = findings.get(i);
            List<KnownPerson> persons = found.persons().get(i);
            Withholding withholding = withholding(finding, persons, asker);
            boolean hidden = finding.shown() == null || withholding.hides(finding.shown(), asKnownAt != null);
            LookedUp.Shown shown = hidden ? null : shown(question, finding.shown(), persons, known, asker, withholding);
            looks.computeIfAbsent(outcome(finding, shown, withholding), outcome -> new Looks())
                    .add(question, finding, persons);
            answers.add(new LookedUp(
                    Answers.of(
                            question,
                            finding,
                            found.moment().at(),
                            Answers.shown(shown, asker.repertoire()),
                            withholding,
                            asker.emergency()),
                    shown));
        }
        audit.recordAll(looks.entrySet().stream()
                .map(look -> look.getValue()
                        .event(look.getKey(), asker, day, found.moment().position()))
                .toList());
        metrics.answered(findings);
        return answers;
    }

    private Found find(List<Question> questions, Instant asKnownAt, String institution, LocalDate day)
            throws SQLException {
        if (asKnownAt != null) {
            try (Connection connection = dataSource.getConnection()) {
                head.settle(connection, asKnownAt);
            }
        }
        List<Identity> asked = questions.stream().map(Question::identity).toList();
        return reader.findWithCertificates(asked, new AsKnown(null, asKnownAt), day, institution);
    }

    /** The certificates of what is shown and covers the day. */
    private static Map<UUID, Certificates> certificates(List<Finding> findings, LocalDate day, Found found) {
        Map<UUID, String> facts = new HashMap<>();
        found.persons().forEach(item -> item.forEach(known -> facts.putAll(known.certificates())));
        return findings.stream()
                .map(Finding::shown)
                .filter(qualification -> qualification != null && qualification.covers(day))
                .map(Qualification::id)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> CertificateReader.of(facts.get(id))));
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
    private static LookedUp.Shown shown(
            Question question,
            Qualification qualification,
            List<KnownPerson> persons,
            Map<UUID, Certificates> certificates,
            Asker asker,
            Withholding withholding) {
        KnownPerson known = person(persons, qualification.personId());
        if (known.linkedElsewhere().contains(qualification.id()) && !asker.auditor()) {
            return null;
        }
        String insurer = qualification.stated().insured().insurer().value();
        Certificates all = withholding.hidesCertificates() ? null : certificates.get(qualification.id());
        return new LookedUp.Shown(
                qualification,
                withholding.facts(known.person().facts()),
                withholding.insuredName(qualification.stated()),
                known.insurerNames().get(insurer),
                all == null ? null : LookedUpCertificates.of(all, question.asOf(), question.consents()),
                limitChanged(all, qualification, question.asOf()),
                known.referenceNumber());
    }

    /** Whether 限度額 information differs from the month before; undeterminable counts as changed, as OQSCD014 has it. */
    private static boolean limitChanged(Certificates known, Qualification qualification, LocalDate day) {
        LocalDate before = day.withDayOfMonth(1).minusDays(1);
        return known == null
                || !qualification.covers(before)
                || !known.inForceOn(day)
                        .limitApplication()
                        .equals(known.inForceOn(before).limitApplication());
    }

    private static KnownPerson person(List<KnownPerson> persons, UUID id) {
        return persons.stream()
                .filter(known -> known.person().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String outcome(Finding finding, LookedUp.Shown shown, Withholding withholding) {
        return finding.reason().validity() + " " + finding.reason() + LookedUp.outcome(shown, withholding);
    }

    /**
     * Who asks.
     *
     * @param subject subject of the token
     * @param institution institution code, null for an auditor
     * @param purpose why, as stated
     * @param repertoire what the asker can show
     * @param reason the asker's own words in an emergency, else null
     */
    public record Asker(
            String subject, String institution, boolean auditor, String purpose, Repertoire repertoire, String reason) {

        /** An asker who can show everything as registered, and is in no hurry. */
        public Asker(String subject, String institution, boolean auditor, String purpose) {
            this(subject, institution, auditor, purpose, Repertoire.UTF_8_MJ, null);
        }

        /** Whether the look is an emergency, which shows what is blocked and is told to the person. */
        boolean emergency() {
            return reason != null;
        }
    }

    /** The looks with one outcome: whom they were at, and what was asked for where nobody was found. */
    private final class Looks {

        private final Set<UUID> persons = new LinkedHashSet<>();
        private final Set<String> notFound = new LinkedHashSet<>();
        private final Map<UUID, UUID> asked = new HashMap<>();

        void add(Question question, Finding finding, List<KnownPerson> found) {
            asked.putAll(Asked.of(question, finding, found));
            persons.addAll(finding.persons());
            if (finding.persons().isEmpty()) {
                notFound.add(tokens.of(question.identity()));
            }
        }

        AuditEvent event(String outcome, Asker asker, LocalDate day, long position) {
            return new AuditEvent(
                    asker.subject(),
                    asker.institution(),
                    ACTION,
                    asker.purpose(),
                    day,
                    position,
                    outcome,
                    persons,
                    List.copyOf(notFound),
                    asker.reason(),
                    asked,
                    null);
        }
    }
}
