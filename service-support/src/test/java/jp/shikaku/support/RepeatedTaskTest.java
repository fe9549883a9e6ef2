package jp.shikaku.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A task that is repeated")
class RepeatedTaskTest {

    @Test
    @DisplayName("goes on after an exception and after an error, and tells the names of both")
    void goesOn() throws InterruptedException {
        List<String> trouble = new CopyOnWriteArrayList<>();
        CountDownLatch runs = new CountDownLatch(3);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
        try {
            threads.scheduleWithFixedDelay(
                    RepeatedTask.guarded(() -> fail(runs), trouble::add), 1, 1, TimeUnit.MILLISECONDS);

            assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(trouble).startsWith("IllegalStateException", "StackOverflowError");
    }

    private static void fail(CountDownLatch runs) {
        runs.countDown();
        if (runs.getCount() == 1) {
            throw new StackOverflowError();
        }
        throw new IllegalStateException("first and last");
    }
}
