package jp.shikaku.claims.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the recheck goes on. It never takes the service down: while the registry cannot be reached, work waits
 * and everything else is served.
 */
@Readiness
@ApplicationScoped
class RecheckHealth implements HealthCheck {

    private final Recheck recheck;
    private final ReviewBacklog backlog;

    @Inject
    RecheckHealth(Recheck recheck, ReviewBacklog backlog) {
        this.recheck = recheck;
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        ReviewBacklog.Waiting waiting = backlog.waiting();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("recheck")
                .up()
                .withData("waitingReceipts", waiting.receipts())
                .withData("oldestWaitSeconds", waiting.oldestSeconds());
        String trouble = recheck.trouble();
        return trouble == null
                ? response.withData("state", "running").build()
                : response.withData("state", "waiting")
                        .withData("because", trouble)
                        .build();
    }
}
