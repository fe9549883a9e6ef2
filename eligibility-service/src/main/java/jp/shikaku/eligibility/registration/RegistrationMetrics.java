package jp.shikaku.eligibility.registration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

import jp.shikaku.eligibility.registration.judgement.Outcome;
import jp.shikaku.support.ForwardClock;

/**
 * Statements by what became of them, as {@code shikaku_registrations_total}, and by how many days after its first day a
 * qualification was registered, as {@code shikaku_registration_delay_days}. Dry runs and existing stock do not count.
 */
@Singleton
public class RegistrationMetrics {

    private static final double[] DAYS = {5, 14, 30, 60, 180};

    private final Map<Outcome.Kind, Counter> outcomes = new EnumMap<>(Outcome.Kind.class);
    private final DistributionSummary delay;
    private final ForwardClock clock;

    @Inject
    public RegistrationMetrics(MeterRegistry registry, ForwardClock clock) {
        this.clock = clock;
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            outcomes.put(
                    kind,
                    registry.counter(
                            "shikaku.registrations", "outcome", kind.name().toLowerCase(Locale.ROOT)));
        }
        delay = DistributionSummary.builder("shikaku.registration.delay.days")
                .serviceLevelObjectives(DAYS)
                .register(registry);
    }

    /** Counts what was kept; a line that was a fault has no outcome. */
    void kept(List<Outcome> kept) {
        LocalDate today = clock.today();
        for (Outcome outcome : kept) {
            if (outcome == null) {
                continue;
            }
            outcomes.get(outcome.kind()).increment();
            if (outcome.kind() == Outcome.Kind.REGISTERED) {
                LocalDate since = outcome.qualification().stated().period().acquiredOn();
                delay.record(Math.max(0, ChronoUnit.DAYS.between(since, today)));
            }
        }
    }
}
