package jp.shikaku.claims;

import java.time.YearMonth;
import java.util.Collection;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;

/** Other tests of this JVM move the same counters, so only that they move is asked. */
@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("What operators read of the review")
class MetricsTest {

    @Inject
    MeterRegistry meters;

    @Inject
    MonthPlay play;

    @Test
    @DisplayName("moves with each receipt decided, by its outcome, and with each decision that changed")
    void moves() {
        YearMonth month = play.laterMonth();
        double decided = counted("shikaku.review.decided");
        double changed = counted("shikaku.review.changed");
        double held = outcomes("held");
        double unchanged = outcomes("no_change");

        ReceiptKey receipt = play.send(month, Example.CITY, 5);
        play.decideAgain(receipt);
        play.decideAgain(receipt, play.from(Example.CITY, month, 1));

        assertThat(counted("shikaku.review.decided")).isGreaterThanOrEqualTo(decided + 2);
        assertThat(counted("shikaku.review.changed")).isGreaterThan(changed);
        assertThat(outcomes("held")).isGreaterThan(held);
        assertThat(outcomes("no_change")).isGreaterThan(unchanged);
    }

    private double counted(String name) {
        return meters.get(name).counter().count();
    }

    /** An outcome that nothing had yet has no counter. */
    private double outcomes(String outcome) {
        Collection<Counter> found =
                meters.find("shikaku.review.outcomes").tag("outcome", outcome).counters();
        return found.stream().mapToDouble(Counter::count).sum();
    }
}
