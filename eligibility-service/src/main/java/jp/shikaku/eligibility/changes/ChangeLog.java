package jp.shikaku.eligibility.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.registration.judgement.PersonChange;

/** Appends events to the feed, numbered inside their position. */
@Singleton
public class ChangeLog {

    private final IdentityTokens tokens;

    @Inject
    public ChangeLog(IdentityTokens tokens) {
        this.tokens = tokens;
    }

    /** Appends one event per person, in the transaction that made the changes known. */
    public void append(Connection connection, Moment moment, Collection<PersonChange> changes) throws SQLException {
        BulkInsert events = BulkInsert.into(
                "change_event",
                "position bigint",
                "seq integer",
                "person_id uuid",
                "kinds text[]",
                "qualification_ids uuid[]",
                "tokens text[]");
        int seq = 0;
        for (PersonChange change : changes) {
            events.row(
                    moment.position(),
                    seq++,
                    change.personId(),
                    change.kinds(),
                    change.qualificationIds(),
                    change.identities().stream()
                            .flatMap(identity -> tokens.all(identity).stream())
                            .toList());
        }
        events.insert(connection);
    }
}
