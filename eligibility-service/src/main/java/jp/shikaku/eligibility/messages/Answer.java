package jp.shikaku.eligibility.messages;

import java.time.Instant;

import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.Encoding;
import jp.shikaku.eligibility.messages.form.MessageRefused;

/**
 * What a message is answered.
 *
 * @param status HTTP status
 * @param segment outcome of the whole file (OQSCD003)
 * @param refusal why the file was refused, null unless it was
 * @param classification how the person was identified (OQSCD002), null where the message does not say
 * @param receptionNumber of a bulk file, null for none
 * @param counts of a bulk file's result, null for none
 * @param body the answer's MessageBody
 */
record Answer(
        int status,
        String segment,
        MessageRefused refusal,
        String classification,
        String day,
        String fileIdentifier,
        String receptionNumber,
        Counts counts,
        Element body) {

    static final String FINISHED = "1";
    static final String PROCESSING = "2";
    static final String FAILED = "9";

    static final Element EMPTY = Element.of("MessageBody").build();

    private static final int OK = 200;

    /**
     * How many persons were answered.
     *
     * @param errors of them with an error
     */
    record Counts(int persons, int errors) {}

    /** A message that did what it is for. */
    static Answer done(Header header, String classification, Element body) {
        return new Answer(OK, FINISHED, null, classification, header.day(), header.fileIdentifier(), null, null, body);
    }

    /** A message that was refused as a whole. */
    static Answer refused(Header header, MessageRefused refusal) {
        return new Answer(
                refusal.error().status(),
                FAILED,
                refusal,
                null,
                header.day(),
                header.fileIdentifier(),
                null,
                null,
                EMPTY);
    }

    /** The whole message, in the order of elements that the interface names. */
    Element message(Instant executed, String institution, Encoding encoding) {
        Element header = Element.of("MessageHeader")
                .add("ProcessExecutionTime", Dates.write(executed))
                .add(Header.DAY, day)
                .add(Header.INSTITUTION, institution)
                .add(Header.FILE, fileIdentifier)
                .add("ReferenceClassification", classification)
                .add("ReceptionNumber", receptionNumber)
                .add("SegmentOfResult", segment)
                .add("ErrorCode", refusal == null ? null : refusal.error().code())
                .add("ErrorMessage", refusal == null ? null : refusal.sentence())
                .add("NumberOfProcessingResult", counts == null ? null : String.valueOf(counts.persons()))
                .add(
                        "NumberOfNormalProcessing",
                        counts == null ? null : String.valueOf(counts.persons() - counts.errors()))
                .add("NumberOfError", counts == null ? null : String.valueOf(counts.errors()))
                .add("CharacterCodeIdentifier", encoding.code())
                .build();
        return Element.of("XmlMsg").add(header).add(body).build();
    }
}
