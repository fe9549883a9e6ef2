package jp.shikaku.claims.review;

import java.util.List;

/**
 * What the registry knows about the person of a receipt.
 *
 * @param match whether the printed numbers lead to one person
 * @param timeline all current qualifications of that person, past and present, in any order; empty unless found
 */
public record Knowledge(Match match, List<KnownQualification> timeline) {

    /** Whom the printed numbers lead to. */
    public enum Match {
        FOUND,
        NONE,
        SEVERAL,
        /** The numbers lead to somebody, but neither name is the one on the receipt. */
        NAME_DIFFERS
    }

    public Knowledge {
        timeline = List.copyOf(timeline);
    }

    /** Nobody, several, or somebody else. */
    public static Knowledge without(Match match) {
        return new Knowledge(match, List.of());
    }
}
