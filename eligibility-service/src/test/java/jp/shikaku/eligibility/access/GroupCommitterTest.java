package jp.shikaku.eligibility.access;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A group committer")
class GroupCommitterTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    @DisplayName("commits together what arrives while a commit is under way")
    void groups() throws Exception {
        GroupCommitter<String> committer = committer(limits(100, 1_000, 1_000));
        List<CompletableFuture<Void>> commits = submit(committer, 50);

        assertThat(commits).noneMatch(CompletableFuture::isDone);
        gate.countDown();

        CompletableFuture.allOf(commits.toArray(CompletableFuture[]::new)).get();
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1)).hasSize(49);
    }

    @Test
    @DisplayName("keeps groups within the limit of rows, in the order of arrival")
    void rows() throws Exception {
        GroupCommitter<String> committer = committer(limits(100, 20, 1_000));
        List<CompletableFuture<Void>> commits = submit(committer, 60);
        gate.countDown();

        CompletableFuture.allOf(commits.toArray(CompletableFuture[]::new)).get();
        assertThat(groups).allMatch(group -> group.size() <= 10);
        assertThat(groups.stream().flatMap(List::stream))
                .isSortedAccordingTo((a, b) -> Integer.parseInt(a) - Integer.parseInt(b));
    }

    @Test
    @DisplayName("refuses when the queue stays full")
    void full() throws Exception {
        GroupCommitter<String> committer = committer(limits(100, 1_000, 3));
        submit(committer, 4);

        assertThatThrownBy(() -> committer.submit("one too many")).isInstanceOf(SQLException.class);
        gate.countDown();
        assertThat(committer.close(SOON)).isTrue();
    }

    @Test
    @DisplayName("lets one item that cannot be written harm no other")
    void poison() throws Exception {
        GroupCommitter<String> committer = committer(limits(100, 1_000, 1_000));
        submit(committer, 1);
        CompletableFuture<Void> bad = committer.submit("bad");
        CompletableFuture<Void> good = committer.submit("7");
        gate.countDown();

        good.get();
        assertThat(bad).failsWithin(SOON);
    }

    @Test
    @DisplayName("tells every caller of a group when the database is away")
    void outage() throws Exception {
        GroupCommitter<String> committer = committer(limits(100, 1_000, 1_000));
        submit(committer, 1);
        CompletableFuture<Void> one = committer.submit("outage");
        CompletableFuture<Void> other = committer.submit("8");
        gate.countDown();

        assertThat(one).failsWithin(SOON);
        assertThat(other).failsWithin(SOON);
    }

    @Test
    @DisplayName("commits what was handed over before it closes, and takes nothing afterwards")
    void drains() throws Exception {
        GroupCommitter<String> committer = committer(limits(5, 1_000, 1_000));
        List<CompletableFuture<Void>> commits = submit(committer, 30);
        gate.countDown();

        assertThat(committer.close(SOON)).isTrue();

        assertThat(commits).allMatch(commit -> commit.isDone() && !commit.isCompletedExceptionally());
        assertThatThrownBy(() -> committer.submit("late")).isInstanceOf(SQLException.class);
    }

    /** The first commit waits at the gate, so that the others gather behind it. */
    private GroupCommitter<String> committer(GroupCommitter.Limits limits) {
        return new GroupCommitter<>(this::write, item -> 2, limits);
    }

    private void write(List<String> group) throws SQLException {
        first.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (group.contains("bad")) {
            throw new SQLException("refused", "22000");
        }
        if (group.contains("outage")) {
            throw new SQLException("away", "08006");
        }
        groups.add(group);
    }

    private List<CompletableFuture<Void>> submit(GroupCommitter<String> committer, int items)
            throws SQLException, InterruptedException {
        List<CompletableFuture<Void>> commits = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            commits.add(committer.submit(Integer.toString(i)));
            first.await();
        }
        return commits;
    }

    private static GroupCommitter.Limits limits(int items, int rows, int queue) {
        return new GroupCommitter.Limits(items, rows, queue, Duration.ofMillis(20), Duration.ofMillis(1));
    }
}
