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
import jp.shikaku.eligibility.certificate.CertificateReader;
import jp.shikaku.eligibility.knowledge.AsKnown;
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
    private final CertificateReader certificates;
    private final Audit audit;

    @Inject
    CardLookups(CoverageReader reader, CertificateReader certificates, Audit audit) {
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
        boolean hidden = finding.shown() == null || withholding.hides(finding.shown(), false);
        LookedUp.Shown shown = hidden ? null : shown(asked, finding, found, withholding);
        audit.record(new AuditEvent(
                asker.subject(),
                asker.institution(),
                ACTION,
                asker.purpose(),
                asked.asOf(),
                found.moment().position(),
                outcome(asked, finding, shown, withholding),
                Set.copyOf(finding.persons()),
                List.of(),
                asker.reason(),
                shown == null
                        ? Map.of()
                        : Map.of(finding.persons().get(0), finding.shown().id())));
        return Answers.byCard(
                asked,
                finding,
                found.moment().at(),
                Answers.shown(shown, asker.repertoire()),
                withholding,
                asker.emergency());
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

    private LookedUp.Shown shown(Asked asked, Finding finding, Found found, Withholding withholding)
            throws SQLException {
        KnownPerson person = found.persons().get(0).get(0);
        LookedUpCertificates inForce = null;
        if (finding.shown().covers(asked.asOf()) && !withholding.hidesCertificates()) {
            AsKnown same = new AsKnown(found.moment().position(), null);
            inForce = LookedUpCertificates.of(
                    certificates
                            .read(Set.of(finding.shown().id()), same)
                            .get(finding.shown().id()),
                    asked.asOf(),
                    asked.consents());
        }
        String insurer = finding.shown().stated().insured().insurer().value();
        return new LookedUp.Shown(
                finding.shown(),
                withholding.facts(person.person().facts()),
                withholding.insuredName(finding.shown().stated()),
                person.insurerNames().get(insurer),
                inForce,
                person.referenceNumber());
    }

    private static String outcome(Asked asked, Finding finding, LookedUp.Shown shown, Withholding withholding) {
        return finding.reason().validity() + " " + finding.reason() + " CARD_"
                + asked.card().state() + LookedUp.outcome(shown, withholding);
    }
}
