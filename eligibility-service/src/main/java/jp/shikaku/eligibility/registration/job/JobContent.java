package jp.shikaku.eligibility.registration.job;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;

/** The kept bytes of a job's file, read part by part. */
final class JobContent extends InputStream {

    private final JobStore store;
    private final UUID job;
    private byte[] part = new byte[0];
    private int next;
    private int at;

    JobContent(JobStore store, UUID job) {
        this.store = store;
        this.job = job;
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (part != null && at == part.length) {
            try {
                part = store.part(job, next++);
            } catch (SQLException e) {
                throw new IOException("the file of a job cannot be read", e);
            }
            at = 0;
        }
        return part != null;
    }
}
