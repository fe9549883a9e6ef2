package jp.shikaku.eligibility.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.Encoding;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageReader;
import jp.shikaku.eligibility.messages.form.MessageRefused;
import jp.shikaku.support.ForwardClock;

/** OQSmuquc01 and OQSmuquc02: files of persons are received at once, answered by a job, and fetched by who sent them. */
@Singleton
class BulkConfirmations {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String RECEPTION_NUMBER = "ReceptionNumber";
    private static final String PROCESSED_STATUS = "DONE";
    private static final String FAILED_STATUS = "FAILED";
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int LONGEST_KEY = 100;
    private static final int RANDOM_BOUND = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MessageReader.Limits OWN = new MessageReader.Limits(8, 200, 100_000);

    private final BulkStore store;
    private final MessageSettings settings;
    private final ForwardClock clock;

    @Inject
    BulkConfirmations(BulkStore store, MessageSettings settings, ForwardClock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * OQSmuquc01: receives a file as a whole or not at all.
     *
     * @param key the sender's Idempotency-Key, null for none
     */
    Answer receive(Received message, String key) throws SQLException {
        LocalDate day = message.header().confirmationDate();
        List<Element> persons = message.body().all(AskedPerson.GROUP);
        if (persons.isEmpty()) {
            throw new MessageRefused(MessageError.OTHER_MESSAGE, AskedPerson.GROUP);
        }
        if (persons.size() > settings.bulkPersons()) {
            throw new MessageRefused(MessageError.TOO_MANY_PERSONS);
        }
        if (key != null && key.length() > LONGEST_KEY) {
            throw new MessageRefused(MessageError.VALUE_INVALID, IDEMPOTENCY_KEY);
        }
        Instant now = clock.now();
        Reception received = store.receive(
                new Reception(
                        Dates.write(now) + String.format("%08d", RANDOM.nextInt(RANDOM_BOUND)),
                        message.asker(),
                        day,
                        message.header().fileIdentifier(),
                        persons.size(),
                        "WAITING",
                        now),
                key,
                hash(message.bytes()),
                persons);
        Element body = Element.of("MessageBody")
                .add(RECEPTION_NUMBER, received.number())
                .add("ReceptionDateTime", Dates.write(received.receivedAt()))
                .build();
        Header header = message.header();
        return new Answer(ACCEPTED, Answer.FINISHED, null, null, null, header.fileIdentifier(), null, null, body);
    }

    /** OQSmuquc02: the result, in the encoding in which it is asked for. */
    Answer fetch(Received message) throws SQLException {
        String number = message.body()
                .text(RECEPTION_NUMBER)
                .map(String::strip)
                .orElseThrow(() -> new MessageRefused(MessageError.ELEMENT_MISSING, RECEPTION_NUMBER));
        Reception reception = store.read(number, message.asker().institution())
                .orElseThrow(() -> new MessageRefused(MessageError.RECEPTION_UNKNOWN));
        if (FAILED_STATUS.equals(reception.state())) {
            throw new MessageRefused(MessageError.BULK_FAILED);
        }
        if (!PROCESSED_STATUS.equals(reception.state())) {
            return answer(reception, Answer.PROCESSING, null, Answer.EMPTY);
        }
        List<Element> units =
                store.answers(number).stream().map(BulkConfirmations::parsed).toList();
        long errors = units.stream()
                .filter(unit ->
                        PersonAnswer.ERROR.equals(unit.text(PersonAnswer.STATUS).orElse(null)))
                .count();
        Element.Builder body = Element.of("MessageBody");
        units.forEach(unit -> body.add(PersonAnswer.deliver(unit, message.encoding())));
        return answer(reception, Answer.FINISHED, new Answer.Counts(units.size(), (int) errors), body.build());
    }

    /** A stored part of a message. */
    static Element parsed(String stored) {
        return MessageReader.read(stored.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8, OWN);
    }

    private static Answer answer(Reception reception, String segment, Answer.Counts counts, Element body) {
        return new Answer(
                OK,
                segment,
                null,
                null,
                Dates.write(reception.day()),
                reception.fileIdentifier(),
                reception.number(),
                counts,
                body);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
