package jp.shikaku.eligibility.messages;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.MessageWriter;
import jp.shikaku.support.ForwardClock;

/**
 * Answers the next chunk of the file that waited longest, in one transaction: a crash leaves the chunk as it was, and
 * several instances never work on one file at the same time.
 */
@Singleton
class BulkChunks {

    private final BulkStore store;
    private final Confirmations confirmations;
    private final MessageSettings settings;
    private final ForwardClock clock;

    @Inject
    BulkChunks(BulkStore store, Confirmations confirmations, MessageSettings settings, ForwardClock clock) {
        this.store = store;
        this.confirmations = confirmations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Answers a chunk.
     *
     * @return whether there was one
     * @throws ChunkFailed naming the file, so that it does not stop the others for ever
     */
    @Transactional(rollbackOn = Exception.class)
    boolean answerNext() throws SQLException {
        Optional<Reception> claimed = store.claim();
        if (claimed.isEmpty()) {
            return false;
        }
        try {
            answer(claimed.get());
            return true;
        } catch (SQLException | RuntimeException e) {
            throw new ChunkFailed(claimed.get().number(), e);
        }
    }

    private void answer(Reception reception) throws SQLException {
        List<BulkStore.Unit> units = store.waiting(reception.number(), settings.chunk());
        if (!units.isEmpty()) {
            List<Element> infos = units.stream()
                    .map(unit -> BulkConfirmations.parsed(unit.asked()))
                    .toList();
            List<String> answers = confirmations.answer(infos, reception.day(), reception.asker(), false).stream()
                    .map(PersonAnswer::unit)
                    .map(MessageWriter::text)
                    .toList();
            store.answer(reception.number(), units, answers);
        }
        store.touch(reception.number(), units.size() < settings.chunk(), clock.now());
    }

    /** A chunk that could not be answered. */
    static final class ChunkFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String receptionNumber;

        ChunkFailed(String receptionNumber, Throwable cause) {
            super("a chunk of a bulk confirmation failed", cause);
            this.receptionNumber = receptionNumber;
        }

        String receptionNumber() {
            return receptionNumber;
        }
    }
}
