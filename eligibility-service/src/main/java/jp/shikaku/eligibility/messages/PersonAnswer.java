package jp.shikaku.eligibility.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jp.shikaku.eligibility.lookup.LookedUp;
import jp.shikaku.eligibility.lookup.LookupAnswer;
import jp.shikaku.eligibility.messages.form.Delivery;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.Encoding;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageRefused;

/**
 * The outcome for one person.
 *
 * @param status OQSCD004: 1 answered, 2 error
 * @param code and message: why it is an error, or what an answer adds; null for nothing
 * @param validity OQSCD006, null for an error
 * @param result the qualification shown, null for none
 * @param echo the search keys as sent
 */
record PersonAnswer(
        String status,
        String code,
        String message,
        String validity,
        Element result,
        String referenceNumber,
        Element echo) {

    static final String STATUS = "ProcessingResultStatus";
    static final String ANSWERED = "1";
    static final String ERROR = "2";

    private static final String CODE = "ProcessingResultCode";
    private static final String MESSAGE = "ProcessingResultMessage";

    /** A person's part that could not be accepted. */
    static PersonAnswer refused(MessageRefused refusal, Element echo) {
        return new PersonAnswer(ERROR, refusal.error().code(), refusal.sentence(), null, null, null, echo);
    }

    /**
     * An answer of the registry. Undetermined has no code in the national table: it is an error of this person, and
     * never 該当資格なし.
     *
     * @param result the qualification shown, null for none
     */
    static PersonAnswer of(AskedPerson asked, LookedUp found, Element result, Element echo) {
        LookupAnswer answer = found.answer();
        if (answer.code() == null) {
            return refused(new MessageRefused(undetermined(answer.reason())), echo);
        }
        List<Note> notes = notes(asked, answer);
        return new PersonAnswer(
                ANSWERED,
                notes.isEmpty() ? null : notes.get(0).code(),
                notes.stream().map(Note::japanese).collect(Collectors.joining()),
                answer.code(),
                result,
                found.shown() == null ? null : found.shown().referenceNumber(),
                echo);
    }

    /** The body of a single answer. */
    Element body() {
        Element list = result == null
                ? null
                : Element.of("ResultList")
                        .add(new Element(result.name(), "", withReference()))
                        .build();
        return outcome(Element.of("MessageBody")).add(list).add(echo).build();
    }

    /** The unit of a bulk answer. */
    Element unit() {
        return outcome(Element.of("BulkConfirmUnit").add(echo))
                .add(result)
                .add("ReferenceNumber", referenceNumber)
                .build();
    }

    /** A body or a unit in what an encoding holds; replaced characters are told in the message. */
    static Element deliver(Element part, Encoding encoding) {
        Delivery delivery = new Delivery(encoding);
        Element delivered = delivery.deliver(part);
        if (delivery.substitutions().isEmpty()) {
            return delivered;
        }
        String code = delivered.text(CODE).orElse(Note.SUBSTITUTED.code());
        String message = delivered.text(MESSAGE).orElse("")
                + Note.SUBSTITUTED.japanese()
                + delivery.substitutions().stream()
                        .map(Delivery.Substituted::sentence)
                        .collect(Collectors.joining(", "));
        Element.Builder noted = Element.of(delivered.name());
        for (Element child : delivered.children()) {
            if (!List.of(CODE, MESSAGE).contains(child.name())) {
                noted.add(child);
            }
            if (STATUS.equals(child.name())) {
                noted.add(CODE, code).add(MESSAGE, message);
            }
        }
        return noted.build();
    }

    private Element.Builder outcome(Element.Builder into) {
        return into.add(STATUS, status).add(CODE, code).add(MESSAGE, message).add("QualificationValidity", validity);
    }

    private List<Element> withReference() {
        List<Element> children = new ArrayList<>(result.children());
        if (referenceNumber != null) {
            children.add(Element.leaf("ReferenceNumber", referenceNumber));
        }
        return children;
    }

    private static MessageError undetermined(String reason) {
        return switch (reason) {
            case "BEING_MATCHED" -> MessageError.BEING_MATCHED;
            case "SUSPENDED" -> MessageError.SUSPENDED;
            case "NO_LONGER_KNOWN" -> MessageError.NO_LONGER_KNOWN;
            default -> MessageError.UNDETERMINED;
        };
    }

    private static List<Note> notes(AskedPerson asked, LookupAnswer answer) {
        List<Note> notes = new ArrayList<>();
        if (answer.overlap()) {
            notes.add(Note.OVERLAP);
        }
        if (answer.registrationUnderWay()) {
            notes.add(Note.REGISTRATION_UNDER_WAY);
        }
        if (answer.withheld() != null) {
            notes.add(Note.WITHHELD);
        }
        if (!asked.question().asked().insurer().hasValidCheckDigit()) {
            notes.add(Note.CHECK_DIGIT);
        }
        return notes;
    }
}
