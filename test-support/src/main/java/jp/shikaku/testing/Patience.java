package jp.shikaku.testing;

import java.time.Duration;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import org.awaitility.Awaitility;

/**
 * How long tests of a service wait for a condition unless they say otherwise: machines are shared, and a condition that is
 * met costs no more than the moment it took.
 */
public final class Patience implements QuarkusTestBeforeClassCallback {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultTimeout(LONGEST);
    }
}
