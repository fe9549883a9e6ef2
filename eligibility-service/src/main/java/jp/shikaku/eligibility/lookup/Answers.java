package jp.shikaku.eligibility.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.eligibility.access.block.Withholding;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.model.CardCertificate;
import jp.shikaku.model.character.Repertoire;

/** From findings to what the desk reads. */
final class Answers {

    private Answers() {}

    /**
     * An answer.
     *
     * @param shown the qualification of the numbers asked as the asker may see it, null for none
     * @param withholding what the person has blocked
     */
    static LookupAnswer of(
            Question question,
            Finding finding,
            Instant knownAt,
            LookedUpQualification shown,
            Withholding withholding,
            boolean emergency) {
        Reason reason = finding.reason();
        return new LookupAnswer(
                reason.validity().name(),
                reason.validity().code(),
                reason.name(),
                reason.text(),
                question.asOf(),
                finding.restsOn() == null ? null : finding.restsOn().known().at(),
                finding.registrationUnderWay(),
                nextSteps(question, finding, withholding).stream()
                        .map(NextStep::text)
                        .toList(),
                finding.overlap(),
                knownAt,
                shown,
                withholding.codes(),
                emergency ? Boolean.TRUE : null,
                question.consents() == ConsentsAnswer.NONE ? null : question.consents(),
                null);
    }

    /** An answer to a question by card. */
    static LookupAnswer byCard(
            CardLookups.Asked asked,
            CardView card,
            Finding finding,
            Instant knownAt,
            LookedUpQualification shown,
            Withholding withholding,
            boolean emergency) {
        Reason reason = finding.reason();
        List<NextStep> steps = new ArrayList<>(reason.nextSteps());
        if (card != null
                && (card.state() == CardCertificate.State.EXPIRING
                        || card.state() == CardCertificate.State.EXPIRED_QUALIFICATION_ONLY)) {
            steps.add(NextStep.RENEW_THE_CERTIFICATE);
        }
        if (withholding.codes() != null) {
            steps.add(NextStep.ASK_THE_PERSON_OR_STATE_AN_EMERGENCY);
        }
        return new LookupAnswer(
                reason.validity().name(),
                reason.validity().code(),
                reason.name(),
                reason.text(),
                asked.asOf(),
                finding.restsOn() == null ? null : finding.restsOn().known().at(),
                finding.registrationUnderWay(),
                steps.stream().map(NextStep::text).toList(),
                finding.overlap(),
                knownAt,
                shown,
                withholding.codes(),
                emergency ? Boolean.TRUE : null,
                asked.consents() == ConsentsAnswer.NONE ? null : asked.consents(),
                card);
    }

    /** The answer when the registry cannot be asked. */
    static LookupAnswer componentDown(LocalDate asOf) {
        Reason reason = Reason.COMPONENT_DOWN;
        return new LookupAnswer(
                reason.validity().name(),
                null,
                reason.name(),
                reason.text(),
                asOf,
                null,
                false,
                reason.nextSteps().stream().map(NextStep::text).toList(),
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A qualification as the desk sees it, in the characters it can show; null for none. */
    static LookedUpQualification shown(LookedUp.Shown shown, Repertoire repertoire) {
        if (shown == null) {
            return null;
        }
        StatedQualification stated = shown.qualification().stated();
        PersonFacts person = shown.person();
        DeliveredNames names = new DeliveredNames(repertoire);
        return new LookedUpQualification(
                stated.insured().insurer().value(),
                names.deliver("insurerName", shown.insurerName()),
                stated.insured().symbol(),
                stated.insured().number(),
                stated.insured().branch(),
                stated.relationship(),
                names.deliver("insuredName", shown.insuredName()),
                names.deliver("name", person.name()),
                names.deliver("kana", person.kana()),
                person.sex(),
                stated.period().acquiredOn(),
                stated.period().lostOn(),
                stated.lossReason(),
                stated.burdenTenths(),
                stated.insured().insurer().scheme().name(),
                shown.certificates(),
                names.substitutions());
    }

    private static List<NextStep> nextSteps(Question question, Finding finding, Withholding withholding) {
        List<NextStep> steps = new ArrayList<>(finding.reason().nextSteps());
        if (finding.reason() == Reason.SEVERAL_PERSONS && !question.hasBranch()) {
            steps.add(0, NextStep.GIVE_THE_BRANCH);
        }
        if (finding.registrationUnderWay() && finding.reason().validity() != Validity.UNDETERMINED) {
            steps.add(NextStep.WAIT_FOR_REGISTRATION);
        }
        if (withholding.codes() != null) {
            steps.add(NextStep.ASK_THE_PERSON_OR_STATE_AN_EMERGENCY);
        }
        return steps;
    }
}
