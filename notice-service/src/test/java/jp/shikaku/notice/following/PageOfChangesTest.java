package jp.shikaku.notice.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.notice.eligibilityclient.model.Change;
import jp.shikaku.notice.eligibilityclient.model.ChangePage;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A page of the feed")
class PageOfChangesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an empty page proves the head seen before, 0, 0, 7",
        "a page that is not full is complete to its last position, 2, 9, 9",
        "a full page may end within a position, 3, 9, 8"
    })
    @DisplayName("says up to which position everything is reflected")
    void reflectedPosition(String what, int events, long lastPosition, long expected) {
        List<Change> items = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            items.add(change("p" + i, lastPosition, false, "QUALIFICATION_REGISTERED", "q" + i));
        }
        assertThat(page(items).reflectedPosition(3, 7)).isEqualTo(expected);
    }

    @Test
    @DisplayName("names what was registered, corrected or linked, and nothing of an initial load")
    void named() {
        PageOfChanges page = page(List.of(
                change("new", 1, false, "QUALIFICATION_REGISTERED", "q1"),
                change("stock", 1, true, "QUALIFICATION_REGISTERED", "q2"),
                change("both", 1, true, "QUALIFICATION_REGISTERED", "q3"),
                change("both", 2, false, "LINK_CORRECTED", "q4"),
                change("renamed", 2, false, "PERSON_CHANGED", "q5"),
                change("later", 3, false, "SOMETHING_NEW", "q6")));
        assertThat(page.named().getOrDefault("new", Set.of())).containsExactly("q1");
        assertThat(page.named().getOrDefault("stock", Set.of())).isEmpty();
        assertThat(page.named().getOrDefault("both", Set.of())).containsExactly("q4");
        assertThat(page.named().getOrDefault("renamed", Set.of())).isEmpty();
        assertThat(page.named().keySet()).isEqualTo(Set.of("new", "both", "renamed", "later"));
        assertThat(page.initialOnly()).containsExactly("stock");
    }

    private static PageOfChanges page(List<Change> items) {
        ChangePage page = new ChangePage();
        page.setItems(items);
        return PageOfChanges.of(page);
    }

    private static Change change(String person, long position, boolean initialLoad, String kind, String id) {
        Change change = new Change();
        change.setPersonId(person);
        change.setPosition(position);
        change.setInitialLoad(initialLoad);
        change.setKinds(List.of(kind));
        change.setQualificationIds(List.of(id));
        return change;
    }
}
