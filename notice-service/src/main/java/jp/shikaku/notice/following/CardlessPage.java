package jp.shikaku.notice.following;

import java.util.List;

/**
 * A page of the monthly list of people without a usable card.
 *
 * @param entries the people
 * @param nextCursor opaque, null on the last page
 */
public record CardlessPage(List<Entry> entries, String nextCursor) {

    /**
     * Somebody on the list.
     *
     * @param qualificationId the qualification that entitles
     * @param personId whose it is
     * @param reason why the card cannot be used, a code of the registry's contract
     */
    public record Entry(String qualificationId, String personId, String reason) {}
}
