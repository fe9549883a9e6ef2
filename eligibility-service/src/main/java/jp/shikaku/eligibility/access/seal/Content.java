package jp.shikaku.eligibility.access.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** What the events of a range are together. */
final class Content {

    private final Digest digest = new Digest();
    private long events;
    private long subjects;
    private long expected;
    private long missing;
    private Instant firstAt;
    private Instant lastAt;

    private Content(long first) {
        this.expected = first;
    }

    static Content of(Connection connection, long first, long last) throws SQLException {
        Content content = new Content(first);
        TrailReader.<SQLException>read(connection, first, last, content::add);
        if (content.missing == 0 && content.expected <= last) {
            content.missing = content.expected;
        }
        return content;
    }

    private void add(TrailRow row) {
        if (row.number() != expected && missing == 0) {
            missing = expected;
        }
        expected = row.number() + 1;
        events++;
        subjects += row.subjects().size();
        firstAt = firstAt == null || row.at().isBefore(firstAt) ? row.at() : firstAt;
        lastAt = lastAt == null || row.at().isAfter(lastAt) ? row.at() : lastAt;
        digest.add(row);
    }

    long events() {
        return events;
    }

    long subjects() {
        return subjects;
    }

    /** The number of the first event that is not there, 0 if all are. */
    long missing() {
        return missing;
    }

    /** When the earliest event happened, null without events. */
    Instant firstAt() {
        return firstAt;
    }

    /** When the latest event happened, null without events. */
    Instant lastAt() {
        return lastAt;
    }

    /** The hash over the events read; to be asked once. */
    byte[] hash() {
        return digest.value();
    }
}
