package jp.shikaku.eligibility.registration.judgement;

import java.util.UUID;

import jp.shikaku.eligibility.EligibilityError;

/**
 * What became of a statement.
 *
 * @param error why it was rejected, or a remark on one that changed nothing; else null
 */
public record Outcome(Kind kind, UUID qualificationId, UUID personId, EligibilityError error) {

    /** The possible ends of a statement. */
    public enum Kind {
        REGISTERED,
        UNCHANGED,
        LOST,
        WITHDRAWN,
        REJECTED
    }

    static Outcome of(Kind kind, Entry entry) {
        return new Outcome(
                kind, entry.qualification().id(), entry.qualification().personId(), null);
    }

    static Outcome unchanged(Entry entry, EligibilityError remark) {
        return new Outcome(
                Kind.UNCHANGED,
                entry.qualification().id(),
                entry.qualification().personId(),
                remark);
    }

    static Outcome rejected(EligibilityError error) {
        return new Outcome(Kind.REJECTED, null, null, error);
    }
}
