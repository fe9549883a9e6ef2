package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.block.Withholding;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.Found;
import jp.shikaku.eligibility.knowledge.KnownPerson;

/**
 * Answers questions by card: the qualification in force, the newest numbers included, as far as the card can still be
 * used. The look is recorded before anything is shown.
 */
@Singleton
class CardLookups {

    private static final String ACTION = "LOOKUP_BY_CARD";

    private final CoverageReader reader;
    private final ShownCertificates certificates;
    private final Audit audit;

    @Inject
    CardLookups(CoverageReader reader, ShownCertificates certificates, Audit audit) {
        this.reader = reader;
        this.certificates = certificates;
        this.audit = audit;
    }

    /**
     * What is asked by card.
     *
     * @param card the state of its certificate on the day of the question
     */
    record Asked(String personRef, LocalDate asOf, CardView card, ConsentsAnswer consents) {}

    LookupAnswer answer(Asked asked, Lookups.Asker asker) throws SQLException {
        Found found = reader.findByRef(asked.personRef(), asked.asOf());
        List<KnownPerson> persons = found.persons().get(0);
        Finding finding = decide(asked, persons);
        Withholding withholding = persons.isEmpty()
                ? Withholding.NOTHING
                : Withholding.of(persons.get(0).blockedParts(), asker.emergency());
        LookedUpQualification shown = shown(asked, finding.shown(), found, asker, withholding);
        List<String> withheld = withholding.codes();
        audit.record(new AuditEvent(
                asker.subject(),
                asker.institution(),
                ACTION,
                asker.purpose(),
                asked.asOf(),
                found.moment().position(),
                finding.reason().validity() + " " + finding.reason() + " CARD_"
                        + asked.card().state() + ShownCertificates.outcome(shown)
                        + (withheld == null ? "" : " WITHHELD:" + String.join(",", withheld)),
                Set.copyOf(finding.persons()),
                List.of(),
                asker.reason(),
                shown == null
                        ? Map.of()
                        : Map.of(finding.persons().get(0), finding.shown().id())));
        return Answers.byCard(asked, finding, found.moment().at(), shown, withholding, asker.emergency());
    }

    private static Finding decide(Asked asked, List<KnownPerson> persons) {
        if (persons.isEmpty()) {
            return Finding.of(Reason.PERSON_NOT_REGISTERED, List.of());
        }
        KnownPerson person = persons.get(0);
        if (asked.card().state() == CardCertificate.State.UNUSABLE) {
            return Finding.of(Reason.CARD_UNUSABLE, List.of(person.person().id()));
        }
        return LookupRules.ofPerson(person.timeline(), asked.asOf());
    }

    private LookedUpQualification shown(
            Asked asked, Qualification qualification, Found found, Lookups.Asker asker, Withholding withholding)
            throws SQLException {
        if (qualification == null || withholding.hides(qualification, false)) {
            return null;
        }
        KnownPerson person = found.persons().get(0).get(0);
        String insurer = qualification.stated().insured().insurer().value();
        return Answers.shown(
                qualification,
                person.person().facts(),
                person.insurerNames().get(insurer),
                certificates.of(qualification, asked.asOf(), found.moment(), asked.consents(), withholding),
                asker.repertoire(),
                withholding);
    }
}
