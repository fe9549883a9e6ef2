package jp.shikaku.eligibility.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * A file in chunks, one ahead: while one chunk is being kept, the next is read and the resident register asked about it.
 * For one thread at a time.
 */
public final class Chunks {

    private final StatementLines lines;
    private final Inquiry inquiry;
    private final RegistrationPipeline.Run run;
    private final Executor ahead;
    private CompletableFuture<Chunk> coming;

    Chunks(StatementLines lines, RegistrationPipeline.Run run, Inquiry inquiry, Executor ahead) {
        this.lines = lines;
        this.run = run;
        this.inquiry = inquiry;
        this.ahead = ahead;
        this.coming = read();
    }

    /** The next chunk; one without lines at the end of the file. */
    public Chunk next() throws IOException {
        try {
            Chunk chunk = coming.join();
            if (!chunk.lines().isEmpty()) {
                coming = read();
            }
            return chunk;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Chunk> read() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        List<ReadLine> next = lines.next(RegistrationPipeline.CHUNK);
                        return inquiry.ask(next, run);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                ahead);
    }
}
