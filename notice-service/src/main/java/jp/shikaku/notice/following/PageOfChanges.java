package jp.shikaku.notice.following;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.shikaku.notice.eligibilityclient.model.Change;
import jp.shikaku.notice.eligibilityclient.model.ChangePage;

/**
 * What a page of the feed means here: whom it names, and which of their qualifications it may entitle by.
 *
 * @param named per person, the qualifications that were registered, corrected, matched or linked outside an initial load
 * @param initialOnly persons named by an initial load alone: entitled to nothing by it
 * @param size how many events there are
 * @param lastPosition position of the last event, 0 for an empty page
 */
record PageOfChanges(Map<String, Set<String>> named, Set<String> initialOnly, int size, long lastPosition) {

    private static final Set<String> ENTITLING =
            Set.of("QUALIFICATION_REGISTERED", "QUALIFICATION_CORRECTED", "QUALIFICATION_MATCHED", "LINK_CORRECTED");

    static PageOfChanges of(ChangePage page) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        Set<String> initialOnly = new LinkedHashSet<>();
        List<Change> items = page.getItems();
        for (Change change : items) {
            if (change.getInitialLoad()) {
                initialOnly.add(change.getPersonId());
            } else {
                Set<String> ids = named.computeIfAbsent(change.getPersonId(), person -> new LinkedHashSet<>());
                if (change.getKinds().stream().anyMatch(ENTITLING::contains)) {
                    ids.addAll(change.getQualificationIds());
                }
            }
        }
        initialOnly.removeAll(named.keySet());
        long last = items.isEmpty() ? 0 : items.get(items.size() - 1).getPosition();
        return new PageOfChanges(named, initialOnly, items.size(), last);
    }

    /**
     * The position up to which everything is reflected once this page is carried out. A full page may end in the middle
     * of a position. An empty one proves no more than the head that was seen before it was asked for: something may have
     * been committed between the registry's readings.
     *
     * @param limit how many events were asked for
     * @param headBefore newest position seen by an earlier page
     */
    long reflectedPosition(int limit, long headBefore) {
        if (size == 0) {
            return headBefore;
        }
        return size < limit ? lastPosition : lastPosition - 1;
    }
}
