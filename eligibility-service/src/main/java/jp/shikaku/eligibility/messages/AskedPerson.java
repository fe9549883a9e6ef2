package jp.shikaku.eligibility.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.shikaku.eligibility.lookup.Question;
import jp.shikaku.eligibility.lookup.QuestionReader;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageRefused;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ProblemException;

/**
 * One person of a request (QualificationConfirmSearchInfo).
 *
 * @param consent the patient agrees that 限度額 information is given
 */
record AskedPerson(Question question, boolean consent) {

    static final String GROUP = "QualificationConfirmSearchInfo";
    static final String INSURER = "InsurerNumber";
    static final String SYMBOL = "InsuredCardSymbol";
    static final String NUMBER = "InsuredIdentificationNumber";
    static final String BRANCH = "InsuredBranchNumber";
    static final String BIRTH_DATE = "Birthdate";

    private static final String CONSENT = "LimitApplicationCertificateRelatedConsFlg";
    private static final List<String> ECHOED =
            List.of(INSURER, SYMBOL, NUMBER, BRANCH, BIRTH_DATE, CONSENT, "ArbitraryIdentifier");
    private static final String GIVEN = "1";
    private static final Map<String, Fault> FAULTS = Map.of(
            "/insurerNumber", new Fault(MessageError.INSURER_NUMBER, INSURER),
            "/symbol", new Fault(MessageError.SYMBOL, SYMBOL),
            "/number", new Fault(MessageError.NUMBER, NUMBER),
            "/branch", new Fault(MessageError.BRANCH, BRANCH),
            "/birthDate", new Fault(MessageError.BIRTH_DATE, BIRTH_DATE));

    /**
     * Reads a person.
     *
     * @param takesConsent whether the answer can hold 限度額 information at all
     * @throws MessageRefused with a code about this person
     */
    static AskedPerson of(Element info, LocalDate asOf, Instant now, boolean takesConsent) {
        String consent = text(info, CONSENT);
        if (consent == null || !Set.of("0", GIVEN).contains(consent)) {
            throw new MessageRefused(MessageError.CONSENT, CONSENT);
        }
        String birth = text(info, BIRTH_DATE);
        QuestionReader.Printed printed = new QuestionReader.Printed(
                text(info, INSURER),
                text(info, SYMBOL),
                text(info, NUMBER),
                text(info, BRANCH),
                birth == null ? null : Dates.day(birth).orElse(null),
                takesConsent && GIVEN.equals(consent));
        try {
            return new AskedPerson(QuestionReader.read(printed, asOf, now, Tokyo.dayOf(now)), GIVEN.equals(consent));
        } catch (ProblemException e) {
            Fault fault = FAULTS.get(e.errors().get(0).pointer());
            throw new MessageRefused(fault.error(), fault.element());
        }
    }

    /** The search keys as they were sent, for the answer. */
    static Element echo(Element info) {
        Element.Builder echo = Element.of(GROUP);
        for (String name : ECHOED) {
            info.all(name).stream().findFirst().ifPresent(child -> echo.add(name, child.text()));
        }
        return echo.build();
    }

    private static String text(Element info, String name) {
        if (info.all(name).size() > 1) {
            throw new MessageRefused(MessageError.PERSON_UNREADABLE, name);
        }
        return info.text(name).map(String::strip).orElse(null);
    }

    private record Fault(MessageError error, String element) {}
}
