package jp.shikaku.eligibility.access.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;

/**
 * The budgets. Requests beyond one are refused at once with 429 and do not wait, so bulk traffic can hold no more than
 * its share of threads and connections whatever arrives, and never the share of interactive traffic. Endpoints name
 * their budget with {@code @ApplyGuard}.
 */
@ApplicationScoped
public class Budgets {

    /** The budget of people who wait at a desk. */
    public static final String INTERACTIVE = "interactive";
    /** The budget of files, batches and other services. */
    public static final String BULK = "bulk";

    @Produces
    @Singleton
    @Identifier(INTERACTIVE)
    Guard interactive(BudgetConfig config) {
        return guard(INTERACTIVE, config.interactive());
    }

    @Produces
    @Singleton
    @Identifier(BULK)
    Guard bulk(BudgetConfig config) {
        return guard(BULK, config.bulk());
    }

    private static Guard guard(String name, int limit) {
        return Guard.create()
                .withDescription(name)
                .withBulkhead()
                .limit(limit)
                .done()
                .build();
    }
}
