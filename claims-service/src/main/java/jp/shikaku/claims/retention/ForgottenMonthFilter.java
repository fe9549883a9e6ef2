package jp.shikaku.claims.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import jp.shikaku.claims.AnswersForgotten;
import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.retention.ForgottenMonths.ForgottenFile;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Caller;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.contract.RefusesBefore;

/**
 * Answers 410 to whoever asks for a forgotten month, or for a file or a receipt of one that the caller might have seen; so
 * an operation that is added later needs not know that months are forgotten.
 */
@Provider
@RefusesBefore(
        parameters = {"claimMonth", "fileId", "receiptId"},
        except = AnswersForgotten.class)
class ForgottenMonthFilter implements ContainerRequestFilter {

    private static final String CLAIM_MONTH = "claimMonth";

    private final ForgottenMonths forgotten;
    private final Caller caller;

    @Context
    ResourceInfo resource;

    @Inject
    ForgottenMonthFilter(ForgottenMonths forgotten, Caller caller) {
        this.forgotten = forgotten;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (answersForgotten()) {
            return;
        }
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        String asked = request.getUriInfo().getQueryParameters().getFirst(CLAIM_MONTH);
        boolean gone = Stream.of(path.getFirst(CLAIM_MONTH), asked)
                        .flatMap(written -> month(written).stream())
                        .anyMatch(forgotten::contains)
                || uuid(path.getFirst("fileId"))
                        .flatMap(forgotten::file)
                        .filter(this::isVisible)
                        .isPresent()
                || uuid(path.getFirst("receiptId"))
                        .flatMap(forgotten::fileOfReceipt)
                        .filter(this::isVisible)
                        .isPresent();
        if (gone) {
            throw new ProblemException(ClaimsError.MONTH_FORGOTTEN);
        }
    }

    private boolean answersForgotten() {
        return resource.getResourceMethod().isAnnotationPresent(AnswersForgotten.class)
                || resource.getResourceClass().isAnnotationPresent(AnswersForgotten.class);
    }

    private boolean isVisible(ForgottenFile file) {
        return caller.institution()
                        .map(InstitutionCode::value)
                        .filter(file.institution()::equals)
                        .isPresent()
                || caller.reviewOrganisations().stream()
                        .map(ReviewOrganisation::code)
                        .anyMatch(file.reviewOrganisation()::equals)
                || forgotten.concerns(
                        file.claimMonth(),
                        caller.insurers().stream().map(InsurerNumber::value).toList());
    }

    /** The month that is written so; a wrong one is for the resource to refuse. */
    private static Optional<LocalDate> month(String written) {
        try {
            return Optional.ofNullable(written).map(MonthKey::read);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.ofNullable(written).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
