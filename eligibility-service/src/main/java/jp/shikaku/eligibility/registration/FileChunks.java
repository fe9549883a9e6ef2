package jp.shikaku.eligibility.registration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Opens files to be registered chunk by chunk. */
@Singleton
public class FileChunks {

    private final Inquiry inquiry;
    private final ExecutorService ahead = Executors.newCachedThreadPool(work -> {
        Thread made = new Thread(work, "registration-ahead");
        made.setDaemon(true);
        return made;
    });

    @Inject
    FileChunks(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** The chunks of a file; nobody else may read from it then. */
    public Chunks of(StatementLines lines, RegistrationPipeline.Run run) {
        return new Chunks(lines, run, inquiry, ahead);
    }

    @PreDestroy
    void stop() {
        ahead.shutdownNow();
    }
}
