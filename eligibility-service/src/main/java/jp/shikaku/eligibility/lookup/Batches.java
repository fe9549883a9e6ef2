package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** Answers a batch: what can be asked is asked together, what cannot is told per item. */
@Singleton
class Batches {

    static final int LONGEST_ID = 100;

    private final Lookups lookups;
    private final ForwardClock clock;

    @Inject
    Batches(Lookups lookups, ForwardClock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * Answers a batch.
     *
     * @throws ProblemException 400 if the day cannot be asked about, or an id is missing or occurs twice
     */
    BatchAnswer answer(BatchRequest request, Lookups.Asker asker) throws SQLException {
        check(request);
        List<Read> all =
                request.items().stream().map(item -> read(item, request.asOf())).toList();
        List<Question> questions = all.stream()
                .filter(read -> read.question() != null)
                .map(Read::question)
                .toList();
        Iterator<LookedUp> found = questions.isEmpty()
                ? List.<LookedUp>of().iterator()
                : lookups.answerAll(questions, null, asker).iterator();
        List<BatchAnswer.Item> items = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            String id = request.items().get(i).itemId();
            items.add(
                    all.get(i).question() == null
                            ? new BatchAnswer.Item(
                                    id,
                                    null,
                                    CommonError.INVALID_VALUE.code(),
                                    all.get(i).errors())
                            : new BatchAnswer.Item(id, found.next().answer(), null, null));
        }
        return new BatchAnswer(items);
    }

    private static void check(BatchRequest request) {
        List<ProblemError> faults = new ArrayList<>();
        if (!QuestionReader.isDay(request.asOf())) {
            faults.add(ProblemError.at("/asOf", "The day cannot be asked about."));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < request.items().size(); i++) {
            BatchItem item = request.items().get(i);
            String id = item == null ? null : item.itemId();
            if (id == null || id.isBlank() || id.length() > LONGEST_ID || !ids.add(id)) {
                faults.add(ProblemError.at("/items/" + i + "/itemId", "Each item needs an id of its own."));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_VALUE, null, faults);
        }
    }

    private Read read(BatchItem item, LocalDate asOf) {
        QuestionReader.Printed printed = new QuestionReader.Printed(
                item.insurerNumber(), item.symbol(), item.number(), item.branch(), day(item.birthDate()), false);
        try {
            return new Read(QuestionReader.read(printed, asOf, clock.now(), clock.today()), null);
        } catch (ProblemException e) {
            return new Read(null, e.errors());
        }
    }

    private static LocalDate day(String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private record Read(Question question, List<ProblemError> errors) {}
}
