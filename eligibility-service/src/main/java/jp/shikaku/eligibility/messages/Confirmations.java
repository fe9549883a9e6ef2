package jp.shikaku.eligibility.messages;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.lookup.LookedUp;
import jp.shikaku.eligibility.lookup.Lookups;
import jp.shikaku.eligibility.lookup.Question;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.MessageRefused;
import jp.shikaku.support.ForwardClock;

/** Answers persons of a message by the rules of lookups, many at once; one that cannot be read harms no other. */
@Singleton
class Confirmations {

    /** By 券面情報: what is printed, never the card. */
    private static final String BY_PRINTED_NUMBERS = "2";

    private final Lookups lookups;
    private final ForwardClock clock;

    @Inject
    Confirmations(Lookups lookups, ForwardClock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    /** OQSsiquc01. */
    Answer single(Received message) throws SQLException {
        LocalDate day = message.header().confirmationDate();
        Element info = message.only(AskedPerson.GROUP);
        PersonAnswer answer = answer(List.of(info), day, message.asker(), true).get(0);
        return Answer.done(
                message.header(), BY_PRINTED_NUMBERS, PersonAnswer.deliver(answer.body(), message.encoding()));
    }

    /**
     * Answers persons, in their order.
     *
     * @param infos their QualificationConfirmSearchInfo
     * @param takesConsent whether the answer can hold 限度額 information; a bulk answer cannot
     */
    List<PersonAnswer> answer(List<Element> infos, LocalDate day, Lookups.Asker asker, boolean takesConsent)
            throws SQLException {
        Instant now = clock.now();
        List<AskedPerson> asked = new ArrayList<>(infos.size());
        List<MessageRefused> refusals = new ArrayList<>(infos.size());
        for (Element info : infos) {
            AskedPerson person = null;
            MessageRefused refusal = null;
            try {
                person = AskedPerson.of(info, day, now, takesConsent);
            } catch (MessageRefused e) {
                refusal = e;
            }
            asked.add(person);
            refusals.add(refusal);
        }
        Iterator<LookedUp> found = lookUp(asked, asker).iterator();
        List<PersonAnswer> answers = new ArrayList<>(infos.size());
        for (int i = 0; i < infos.size(); i++) {
            Element echo = AskedPerson.echo(infos.get(i));
            answers.add(
                    asked.get(i) == null
                            ? PersonAnswer.refused(refusals.get(i), echo)
                            : answer(asked.get(i), found.next(), echo, takesConsent ? now : null));
        }
        return answers;
    }

    private List<LookedUp> lookUp(List<AskedPerson> asked, Lookups.Asker asker) throws SQLException {
        List<Question> questions = asked.stream()
                .filter(person -> person != null)
                .map(AskedPerson::question)
                .toList();
        return questions.isEmpty() ? List.of() : lookups.answerAll(questions, null, asker);
    }

    private static PersonAnswer answer(AskedPerson asked, LookedUp found, Element echo, Instant consentAt) {
        Element result = found.shown() == null ? null : ResultElement.of(found.shown(), asked.consent(), consentAt);
        return PersonAnswer.of(asked, found, result, echo);
    }
}
