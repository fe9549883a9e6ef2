package jp.shikaku.notice.application;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.lifecycle.ApplicationEntity;
import jp.shikaku.notice.lifecycle.ApplicationRepository;
import jp.shikaku.notice.lifecycle.ApplicationState;
import jp.shikaku.notice.lifecycle.QueryValues;
import jp.shikaku.notice.lifecycle.Visibility;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Applications for a 資格確認書: a person for themself, an insurer for its members. */
@Path("/v1/applications")
@Tag(name = "applications", description = "Applications for a certificate. 資格確認書の申請")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 not the caller's, 409 applied or decided already, 422 cannot be granted",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ApplicationResource {

    private final ApplicationRepository rows;
    private final Applications applications;
    private final Caller caller;

    @Inject
    ApplicationResource(ApplicationRepository rows, Applications applications, Caller caller) {
        this.rows = rows;
        this.applications = applications;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PERSON, Roles.INSURER})
    @Operation(
            operationId = "apply",
            summary = "Apply for a certificate 資格確認書の申請",
            description = "A person's application is decided by the insurer; an insurer's own is granted at once.")
    @APIResponse(
            responseCode = "201",
            description = "The application",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    public Response apply(@NotNull @Valid ApplicationRequest request) {
        ApplicationView view = applications.take(request, applicant(request));
        return Response.created(URI.create("/v1/applications/" + view.applicationId()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Roles.PERSON, Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listApplications", summary = "List applications 申請の一覧")
    @APIResponse(
            responseCode = "200",
            description = "In the order they were received",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationPage.class)))
    public ApplicationPage list(
            @Parameter(description = "RECEIVED, GRANTED, REFUSED or WITHDRAWN") @QueryParam("state") String state,
            @Parameter(description = "Opaque cursor") @QueryParam("cursor") String cursor,
            @Parameter(description = "Items per page") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200)
                    int limit) {
        Optional<ApplicationState> wanted = QueryValues.constant(ApplicationState.class, state);
        Optional<UUID> after = QueryValues.after(cursor);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<ApplicationEntity> found = rows.page(Visibility.of(caller), wanted, after, limit + 1);
            List<ApplicationEntity> shown = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? Cursor.of(shown.get(limit - 1).id()) : null;
            return new ApplicationPage(shown.stream().map(ApplicationView::of).toList(), next);
        });
    }

    @GET
    @Path("/{applicationId}")
    @RolesAllowed({Roles.PERSON, Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getApplication", summary = "Read an application 申請の参照")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    public ApplicationView read(@PathParam("applicationId") String applicationId) {
        return ApplicationView.of(own(applicationId));
    }

    @POST
    @Path("/{applicationId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSURER)
    @Operation(operationId = "decideApplication", summary = "Grant or refuse an application 申請の決定")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    public ApplicationView decide(
            @PathParam("applicationId") String applicationId, @NotNull @Valid DecisionRequest request) {
        ApplicationEntity row = own(applicationId);
        if (!insurers().contains(row.insurerNumber())) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return applications.decide(row, request, caller.subject());
    }

    @POST
    @Path("/{applicationId}/withdrawal")
    @RolesAllowed({Roles.PERSON, Roles.INSURER})
    @Operation(operationId = "withdrawApplication", summary = "Take an application back 申請の取下げ")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApplicationView.class)))
    public ApplicationView withdraw(@PathParam("applicationId") String applicationId) {
        return applications.withdraw(own(applicationId), caller.subject());
    }

    /** A person applies for themself, whatever the body says; an insurer names whom it applies for. */
    private Applications.Applicant applicant(ApplicationRequest request) {
        Optional<String> person = caller.person();
        String personId = person.or(() -> Optional.ofNullable(request.personId()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return new Applications.Applicant(personId, insurers(), person.isEmpty(), caller.subject());
    }

    private Set<String> insurers() {
        return caller.insurers().stream().map(InsurerNumber::value).collect(Collectors.toUnmodifiableSet());
    }

    private ApplicationEntity own(String applicationId) {
        Visibility visibility = Visibility.of(caller);
        return id(applicationId)
                .flatMap(id -> QuarkusTransaction.requiringNew().call(() -> rows.lock(id)))
                .filter(row -> visibility.includes(row.insurerNumber(), row.personId()))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
