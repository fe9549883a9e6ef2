package jp.shikaku.eligibility.registration.judgement;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.support.ErrorCode;

/**
 * What became of a statement.
 *
 * @param qualification as it stands now, null when rejected
 * @param error why it was rejected, or a remark on one that changed nothing; else null
 */
public record Outcome(Kind kind, Qualification qualification, ErrorCode error) {

    /** The possible ends of a statement. */
    public enum Kind {
        REGISTERED,
        UNCHANGED,
        CORRECTED,
        LOST,
        WITHDRAWN,
        /** Nothing new but certificates. */
        CERTIFIED,
        REJECTED
    }

    static Outcome of(Kind kind, Entry entry) {
        return new Outcome(kind, entry.qualification(), null);
    }

    static Outcome unchanged(Entry entry, ErrorCode remark) {
        return new Outcome(Kind.UNCHANGED, entry.qualification(), remark);
    }

    static Outcome rejected(ErrorCode error) {
        return new Outcome(Kind.REJECTED, null, error);
    }
}
