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
 * @param named per person, the qualifications that were registered, corrected or linked outside an initial load
 * @param initialOnly persons named by an initial load alone: entitled to nothing by it
 * @param lastPosition position of the last event, 0 for an empty page
 */
record PageOfChanges(Map<String, Set<String>> named, Set<String> initialOnly, long lastPosition) {

    private static final Set<String> ENTITLING =
            Set.of("QUALIFICATION_REGISTERED", "QUALIFICATION_CORRECTED", "LINK_CORRECTED");

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
        return new PageOfChanges(named, initialOnly, last);
    }

    Set<String> namedOf(String personId) {
        return named.getOrDefault(personId, Set.of());
    }
}
