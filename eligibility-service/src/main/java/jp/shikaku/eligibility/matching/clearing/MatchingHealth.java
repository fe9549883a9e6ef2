package jp.shikaku.eligibility.matching.clearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the comparison goes on. It never takes the service down: cleared people are looked up meanwhile. */
@Readiness
@ApplicationScoped
class MatchingHealth implements HealthCheck {

    private final MatchingThreads threads;

    @Inject
    MatchingHealth(MatchingThreads threads) {
        this.threads = threads;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = threads.trouble();
        return trouble == null
                ? HealthCheckResponse.named("matching")
                        .up()
                        .withData("state", "running")
                        .build()
                : HealthCheckResponse.named("matching")
                        .up()
                        .withData("state", "waiting")
                        .withData("because", trouble)
                        .build();
    }
}
