package jp.shikaku.notice.following;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import jp.shikaku.notice.eligibilityclient.model.ChangePage;
import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.notice.lifecycle.Lifecycle;
import jp.shikaku.support.ForwardClock;

/**
 * Takes the feed one page at a time: reads the persons it names, decides, and carries the decisions out together with
 * the move of the cursor. A page that fails anywhere is taken again; a page taken twice changes nothing the second
 * time; of two instances that take the same page, one gives way.
 */
@ApplicationScoped
public class Follower {

    private static final int PAGE = 200;

    private final Registry registry;
    private final FollowingRepository following;
    private final Lifecycle lifecycle;
    private final Deciding deciding;
    private final ForwardClock clock;

    @Inject
    Follower(
            Registry registry,
            FollowingRepository following,
            Lifecycle lifecycle,
            Deciding deciding,
            ForwardClock clock) {
        this.registry = registry;
        this.following = following;
        this.lifecycle = lifecycle;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** How far the feed has been followed. */
    FollowingView state() {
        return QuarkusTransaction.requiringNew().call(() -> FollowingView.of(following.read()));
    }

    /** Whether that is the place from which the feed is followed next. */
    boolean isAt(String cursor) {
        return cursor.equals(
                QuarkusTransaction.requiringNew().call(() -> following.read().cursor()));
    }

    /**
     * Takes the next page.
     *
     * @param waitSeconds how long the registry may wait for something new
     * @return whether there may be more at once
     */
    public boolean followOnePage(int waitSeconds) {
        String cursor = QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(following.read().cursor()))
                .orElse(null);
        ChangePage page = registry.changesAfter(cursor, PAGE, waitSeconds);
        PageOfChanges changes = PageOfChanges.of(page);
        Map<String, StatedPerson> persons = deciding.read(concerned(changes));
        QuarkusTransaction.requiringNew().run(() -> apply(cursor, page, changes, persons));
        return page.getItems().size() == PAGE;
    }

    private Set<String> concerned(PageOfChanges changes) {
        Set<String> ids = new LinkedHashSet<>(changes.named().keySet());
        ids.addAll(lifecycle.personsWithOpen(changes.initialOnly()));
        return ids;
    }

    private void apply(String cursor, ChangePage page, PageOfChanges changes, Map<String, StatedPerson> persons) {
        FollowingEntity row = following.lock();
        if (!Objects.equals(row.cursor(), cursor)) {
            return;
        }
        deciding.decide(persons, changes.named());
        String next = page.getNextCursor() == null ? cursor : page.getNextCursor();
        row.moved(next, changes.reflectedPosition(PAGE, row.headPosition()), page.getHeadPosition(), clock.now());
    }
}
