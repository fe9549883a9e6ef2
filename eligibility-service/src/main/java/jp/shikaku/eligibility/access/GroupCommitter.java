package jp.shikaku.eligibility.access;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;

/**
 * Commits many callers' items together. While one group is being committed the next gathers; after a group of several
 * items, more are under way, and a moment is waited for them, since a commit costs many times what an item adds to it.
 * Without load there is one commit per item and never a wait for company. The queue is bounded: who finds it full waits,
 * and is refused when it stays full. One thread of its own commits, so a caller's transaction is never part of it.
 *
 * @param <T> what is committed
 */
final class GroupCommitter<T> {

    private static final String UNRECORDED = "58000";
    private static final Duration IDLE_THREAD = Duration.ofSeconds(10);

    private final Write<T> write;
    private final ToIntFunction<T> rows;
    private final Limits limits;
    private final BlockingQueue<Pending<T>> waiting;
    private final ThreadPoolExecutor thread;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean closed;
    private Pending<T> heldOver;

    GroupCommitter(Write<T> write, ToIntFunction<T> rows, Limits limits) {
        this.write = write;
        this.rows = rows;
        this.limits = limits;
        this.waiting = new ArrayBlockingQueue<>(limits.queue());
        this.thread = new ThreadPoolExecutor(
                1, 1, IDLE_THREAD.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread made = new Thread(work, "audit-commit");
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Hands over an item.
     *
     * @return completes when the item is durably committed, exceptionally when it could not be
     * @throws SQLException if the queue stayed full, or this is closed
     */
    CompletableFuture<Void> submit(T item) throws SQLException {
        Pending<T> pending = new Pending<>(item, new CompletableFuture<>());
        try {
            if (closed || !waiting.offer(pending, limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientException("the trail takes no more events", UNRECORDED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("interrupted before the event was recorded", UNRECORDED, e);
        }
        try {
            wake();
        } catch (RejectedExecutionException e) {
            throw new SQLTransientException("the trail is closed", UNRECORDED, e);
        }
        return pending.done();
    }

    /** Takes nothing more and waits until everything handed over is committed, at most as long as given. */
    boolean close(Duration atMost) throws InterruptedException {
        closed = true;
        thread.shutdown();
        return thread.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void wake() {
        if (working.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            for (List<Pending<T>> group = next(); !group.isEmpty(); group = next()) {
                commit(group);
                if (group.size() > 1 && waiting.size() < limits.items()) {
                    LockSupport.parkNanos(limits.gathering().toNanos());
                }
            }
        } finally {
            working.set(false);
        }
        if (!waiting.isEmpty() && working.compareAndSet(false, true)) {
            work();
        }
    }

    /** As many as are waiting, in their order, within the limits; one item alone may be larger than a group. */
    private List<Pending<T>> next() {
        List<Pending<T>> group = new ArrayList<>();
        int size = 0;
        Pending<T> pending = first();
        while (pending != null) {
            size += rows.applyAsInt(pending.item());
            if (!group.isEmpty() && size > limits.rows()) {
                heldOver = pending;
                return group;
            }
            group.add(pending);
            pending = group.size() < limits.items() ? waiting.poll() : null;
        }
        return group;
    }

    private Pending<T> first() {
        Pending<T> held = heldOver;
        heldOver = null;
        return held == null ? waiting.poll() : held;
    }

    /** One item that cannot be written must not keep the others from it. */
    private void commit(List<Pending<T>> group) {
        try {
            write.commit(group.stream().map(Pending::item).toList());
            group.forEach(pending -> pending.done().complete(null));
        } catch (SQLException | RuntimeException e) {
            if (group.size() == 1 || DatabaseTrouble.isOutage(e)) {
                group.forEach(pending ->
                        pending.done().completeExceptionally(new SQLTransientException("not recorded", UNRECORDED, e)));
            } else {
                group.forEach(pending -> commit(List.of(pending)));
            }
        }
    }

    /** Makes a group durable: all of it, or nothing. */
    @FunctionalInterface
    interface Write<T> {
        void commit(List<T> group) throws SQLException;
    }

    /**
     * How much at once.
     *
     * @param items most items in a group
     * @param rows most rows in a group, unless one item has more
     * @param queue most items waiting
     * @param patience how long a caller waits for room in the queue
     * @param gathering how long is waited for company after a group of several items
     */
    record Limits(int items, int rows, int queue, Duration patience, Duration gathering) {}

    private record Pending<T>(T item, CompletableFuture<Void> done) {}
}
