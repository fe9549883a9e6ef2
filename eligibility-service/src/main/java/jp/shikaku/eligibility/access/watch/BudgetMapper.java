package jp.shikaku.eligibility.access.watch;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.RetryLaterException;

/** A request beyond its budget is told when to come again. */
public class BudgetMapper {

    private final BudgetConfig config;

    @Inject
    BudgetMapper(BudgetConfig config) {
        this.config = config;
    }

    @ServerExceptionMapper
    public Response busy(BulkheadException exception) {
        return new RetryLaterException(CommonError.TOO_MANY_REQUESTS, config.retryAfter()).toResponse();
    }
}
