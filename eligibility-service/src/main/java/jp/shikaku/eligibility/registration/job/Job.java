package jp.shikaku.eligibility.registration.job;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.FileFormat;
import jp.shikaku.eligibility.registration.RegistrationPipeline;
import jp.shikaku.model.InsurerNumber;

/**
 * A file of statements, and how far it has come.
 *
 * @param lines physical lines of the file
 * @param lastLine last line whose effect is kept
 * @param verdicts how many lines came to what
 */
record Job(
        UUID id,
        RegistrationPipeline.Run run,
        FileFormat format,
        String sha256,
        long bytes,
        int lines,
        State state,
        Instant receivedAt,
        Instant endedAt,
        int lastLine,
        Map<String, Integer> verdicts) {

    enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Whether a caller may see it: the operator all, an insurer those of its own numbers. */
    boolean isVisibleTo(Author caller) {
        Set<InsurerNumber> own = run.author().insurers();
        return caller.operator()
                || !run.author().operator()
                        && !own.isEmpty()
                        && caller.insurers().containsAll(own);
    }
}
