package jp.shikaku.claims.recheck;

import java.util.List;
import java.util.Set;

/**
 * A page of the registry's change feed.
 *
 * @param changes in their order
 * @param nextCursor where to go on
 * @param headPosition how far the registry's history went when the page was read
 */
public record FeedPage(List<Change> changes, String nextCursor, long headPosition) {

    public FeedPage {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param position its place in the registry's history
     * @param subjects whom it concerns, before and after, see {@link Subject}
     */
    public record Change(long position, Set<String> subjects) {

        public Change {
            subjects = Set.copyOf(subjects);
        }
    }
}
