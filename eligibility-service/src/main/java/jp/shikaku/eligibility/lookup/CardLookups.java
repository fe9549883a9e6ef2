package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.block.Withholding;
import jp.shikaku.eligibility.certificate.CertificateReader;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.Found;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnownPerson;
import jp.shikaku.model.CardCertificate;

/**
 * Answers questions by card: the qualification in force, the newest numbers included, as far as the card can still be
 * used. The look is recorded before anything is shown.
 */
@Singleton
class CardLookups {

    private static final String ACTION = "LOOKUP_BY_CARD";

    private final CoverageReader reader;
    private final IdentityTokens tokens;
    private final Audit audit;

    @Inject
    CardLookups(CoverageReader reader, IdentityTokens tokens, Audit audit) {
        this.reader = reader;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * What is asked by card.
     *
     * @param day on which the card is looked at: the day asked, or today if that is past
     * @param certificateExpiresOn as the reader read it, null if it does not say
     */
    record Asked(
            String personRef, LocalDate asOf, LocalDate day, LocalDate certificateExpiresOn, ConsentsAnswer consents) {

        /** The certificate, by what was read or else by what is registered; null if neither says. */
        CardView card(KnownPerson person) {
            if (certificateExpiresOn != null) {
                return CardView.read(day, certificateExpiresOn);
            }
            LocalDate registered =
                    person == null ? null : person.person().facts().card().certificateExpiresOn();
            return registered == null ? null : CardView.registered(day, registered);
        }
    }

    LookupAnswer answer(Asked asked, Lookups.Asker asker) throws SQLException {
        Found found = reader.findByRef(asked.personRef(), asked.asOf());
        List<KnownPerson> persons = found.persons().get(0);
        CardView card = asked.card(persons.isEmpty() ? null : persons.get(0));
        Finding finding = decide(asked, card, persons).asFarAsKept(asked.asOf(), found.horizon(), persons);
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
                outcome(card, finding, shown, withholding),
                Set.copyOf(finding.persons()),
                persons.isEmpty() ? List.of(tokens.ofText("personRef\n" + asked.personRef())) : List.of(),
                asker.reason(),
                shown == null
                        ? Map.of()
                        : Map.of(finding.persons().get(0), finding.shown().id()),
                null));
        return Answers.byCard(
                asked,
                card,
                finding,
                found.moment().at(),
                Answers.shown(shown, asker.repertoire()),
                withholding,
                asker.emergency());
    }

    /** What the reader read is of this day; what is registered counts where it does not say, and nothing is guessed. */
    private static Finding decide(Asked asked, CardView card, List<KnownPerson> persons) {
        if (persons.isEmpty()) {
            return Finding.of(Reason.PERSON_NOT_REGISTERED, List.of());
        }
        KnownPerson person = persons.get(0);
        List<UUID> ids = List.of(person.person().id());
        boolean outOfUse = asked.certificateExpiresOn() == null
                && person.person().facts().card().isOutOfUse();
        if (outOfUse || card != null && card.state() == CardCertificate.State.UNUSABLE) {
            return Finding.of(Reason.CARD_UNUSABLE, ids);
        }
        if (card == null) {
            return Finding.of(Reason.CARD_CERTIFICATE_UNKNOWN, ids);
        }
        return LookupRules.ofPerson(person.timeline(), asked.asOf());
    }

    private static LookedUp.Shown shown(Asked asked, Finding finding, Found found, Withholding withholding) {
        KnownPerson person = found.persons().get(0).get(0);
        LookedUpCertificates inForce = null;
        if (finding.shown().covers(asked.asOf()) && !withholding.hidesCertificates()) {
            inForce = LookedUpCertificates.of(
                    CertificateReader.of(
                            person.certificates().get(finding.shown().id())),
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
                true,
                person.referenceNumber());
    }

    private static String outcome(CardView card, Finding finding, LookedUp.Shown shown, Withholding withholding) {
        return finding.reason().validity() + " " + finding.reason() + " CARD_"
                + (card == null ? "UNKNOWN" : card.state()) + LookedUp.outcome(shown, withholding);
    }
}
