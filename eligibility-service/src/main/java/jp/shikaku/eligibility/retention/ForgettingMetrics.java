package jp.shikaku.eligibility.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Persons forgotten by this instance, as {@code shikaku_registry_forgotten_persons_total}; dry runs do not count. */
@Singleton
class ForgettingMetrics {

    private final Counter persons;

    @Inject
    ForgettingMetrics(MeterRegistry registry) {
        persons = registry.counter("shikaku.registry.forgotten.persons");
    }

    void forgotten(int went) {
        persons.increment(went);
    }
}
