package jp.shikaku.claims.decision;

import jp.shikaku.claims.database.Database;

/** The store of a test that counts statements. */
public final class RecordedDecisions {

    private RecordedDecisions() {}

    public static DecisionStore of(Database database, DecisionJson json) {
        return new DecisionStore(database, json);
    }
}
