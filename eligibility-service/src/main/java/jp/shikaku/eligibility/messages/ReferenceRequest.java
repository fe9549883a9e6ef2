package jp.shikaku.eligibility.messages;

import java.time.LocalDate;
import java.util.List;

import jp.shikaku.eligibility.lookup.QuestionReader;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageRefused;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

/**
 * What OQSsiimm01 states.
 *
 * @param birthDate our addition, null when it is not given: the programs that send this message do not state it
 */
record ReferenceRequest(String referenceNumber, InsuredNumber number, LocalDate birthDate) {

    private static final String REFERENCE_NUMBER = "ReferenceNumber";
    private static final int LONGEST = 50;
    private static final int LONGEST_NUMBER = 40;
    private static final List<String> ECHOED = List.of(
            REFERENCE_NUMBER,
            AskedPerson.INSURER,
            AskedPerson.SYMBOL,
            AskedPerson.NUMBER,
            AskedPerson.BRANCH,
            AskedPerson.BIRTH_DATE);

    /**
     * Reads a request.
     *
     * @throws MessageRefused with a code about this person
     */
    static ReferenceRequest of(Element info, LocalDate today) {
        String reference = text(info, REFERENCE_NUMBER, LONGEST, MessageError.REFERENCE_NUMBER);
        String number = text(info, AskedPerson.NUMBER, LONGEST_NUMBER, MessageError.NUMBER);
        if (reference == null) {
            throw new MessageRefused(MessageError.REFERENCE_NUMBER, REFERENCE_NUMBER);
        }
        if (number == null) {
            throw new MessageRefused(MessageError.NUMBER, AskedPerson.NUMBER);
        }
        String symbol = text(info, AskedPerson.SYMBOL, LONGEST_NUMBER, MessageError.SYMBOL);
        String branch = text(info, AskedPerson.BRANCH, 2, MessageError.BRANCH);
        return new ReferenceRequest(
                reference, new InsuredNumber(insurer(info), symbol, number, branch), birthDate(info, today));
    }

    /** The request as it was sent, for the answer. */
    static Element echo(Element info) {
        Element.Builder echo = Element.of(info.name());
        ECHOED.forEach(name -> info.all(name).stream().findFirst().ifPresent(child -> echo.add(name, child.text())));
        return echo.build();
    }

    private static InsurerNumber insurer(Element info) {
        try {
            return InsurerNumber.of(info.text(AskedPerson.INSURER).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new MessageRefused(MessageError.INSURER_NUMBER, AskedPerson.INSURER);
        }
    }

    private static LocalDate birthDate(Element info, LocalDate today) {
        String written = text(info, AskedPerson.BIRTH_DATE, LONGEST, MessageError.BIRTH_DATE);
        if (written == null) {
            return null;
        }
        return Dates.day(written)
                .filter(day -> QuestionReader.isDay(day) && !day.isAfter(today))
                .orElseThrow(() -> new MessageRefused(MessageError.BIRTH_DATE, AskedPerson.BIRTH_DATE));
    }

    private static String text(Element info, String name, int longest, MessageError error) {
        String text = info.text(name).map(String::strip).orElse(null);
        if (text != null && text.length() > longest) {
            throw new MessageRefused(error, name);
        }
        return text;
    }
}
