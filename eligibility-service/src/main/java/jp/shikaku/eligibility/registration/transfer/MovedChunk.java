package jp.shikaku.eligibility.registration.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.registration.judgement.Entry;

/** What became of the qualifications of one chunk. */
final class MovedChunk {

    private final List<Verdict> verdicts = new ArrayList<>();

    private enum Kind {
        MOVED,
        UNCHANGED,
        REFUSED
    }

    private record Verdict(UUID qualification, UUID person, Kind kind, String code, UUID began) {}

    void moved(Entry old, Entry begun) {
        add(old, Kind.MOVED, null, begun.qualification().id());
    }

    void unchanged(Entry entry) {
        add(entry, Kind.UNCHANGED, null, null);
    }

    void refused(Entry entry, String code) {
        add(entry, Kind.REFUSED, code, null);
    }

    int moved() {
        return count(Kind.MOVED);
    }

    int unchanged() {
        return count(Kind.UNCHANGED);
    }

    int refused() {
        return count(Kind.REFUSED);
    }

    /** Keeps the verdicts, and the refusals once more where they are listed alone. */
    void keep(Connection connection, Succession succession) throws SQLException {
        BulkInsert refusals =
                BulkInsert.into("succession_refusal", "succession_id uuid", "qualification_id uuid", "code text");
        BulkInsert all = BulkInsert.into(
                "succession_verdict",
                "succession_id uuid",
                "qualification_id uuid",
                "person_id uuid",
                "verdict text",
                "code text",
                "new_qualification_id uuid");
        for (Verdict v : verdicts) {
            UUID begun = succession.dryRun() ? null : v.began();
            all.row(succession.id(), v.qualification(), v.person(), v.kind(), v.code(), begun);
            if (v.kind() == Kind.REFUSED) {
                refusals.row(succession.id(), v.qualification(), v.code());
            }
        }
        refusals.insert(connection);
        all.insert(connection);
    }

    private void add(Entry entry, Kind kind, String code, UUID begun) {
        verdicts.add(
                new Verdict(entry.qualification().id(), entry.qualification().personId(), kind, code, begun));
    }

    private int count(Kind kind) {
        return (int) verdicts.stream().filter(v -> v.kind() == kind).count();
    }
}
