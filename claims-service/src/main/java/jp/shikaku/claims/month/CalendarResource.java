package jp.shikaku.claims.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.CalendarWindow;
import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.claims.calendar.Calendars;
import jp.shikaku.claims.calendar.MonthCalendar;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The calendar of a claim month: read by everyone who works with it, set by the review organisation. */
@Path("/v1/claim-months/{claimMonth}/calendar")
@Tag(name = "claim-months")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CalendarResource {

    private static final int MOST_WINDOWS = 200;
    private static final int REASON_LENGTH = 400;

    private final Calendars calendars;
    private final ForwardClock clock;
    private final Caller caller;

    @Inject
    CalendarResource(Calendars calendars, ForwardClock clock, Caller caller) {
        this.calendars = calendars;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * A review organisation's own dates.
     *
     * @param windows when what may be done; absent to go back to the general rule
     * @param reason why
     */
    @Schema(
            name = "OwnCalendar",
            requiredProperties = {"reason"})
    public record OwnCalendar(
            @Valid
                    @Size(max = MOST_WINDOWS)
                    @Schema(description = "In place of the general rule; absent to go back to it")
                    List<@NotNull CalendarWindow> windows,
            @NotBlank @Size(max = REASON_LENGTH) @Schema(description = "Why", example = "年末年始の日程") String reason) {}

    @GET
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER, Roles.INSURER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getClaimCalendar",
            summary = "When a claim month takes what 請求の日程",
            description =
                    "Reception, correction, cut-off and delivery at both review organisations. The dates are there for "
                            + "every month, whether anything was sent for it or not.")
    @APIResponseSchema(value = CalendarView.class, responseCode = "200", responseDescription = "The dates 日程")
    public CalendarView calendar(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        Instant now = clock.now();
        return new CalendarView(
                MonthPath.format(month),
                now,
                Stream.of(ReviewOrganisation.values())
                        .map(organisation -> view(calendars.of(YearMonth.from(month), organisation), now))
                        .toList());
    }

    @PUT
    @Path("/{reviewOrganisation}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "setClaimCalendar",
            summary = "Set a review organisation's own dates 日程の変更",
            description =
                    "Only the organisation itself sets them. They are kept from now on, also where the general rule is not enforced. Earlier versions stay on "
                            + "record with their reason.")
    @APIResponseSchema(
            value = CalendarView.class,
            responseCode = "200",
            responseDescription = "The dates as set 設定後の日程")
    public CalendarView set(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "1 支払基金, 2 国保連", example = "1") @PathParam("reviewOrganisation")
                    String reviewOrganisation,
            @Valid @NotNull OwnCalendar own) {
        ReviewOrganisation organisation = Stream.of(ReviewOrganisation.values())
                .filter(one -> one.code().equals(reviewOrganisation))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        caller.requireReviewOrganisation(organisation);
        requireComplete(own.windows());
        calendars.set(
                YearMonth.from(MonthPath.parse(claimMonth)),
                organisation,
                own.windows(),
                new Calendars.Change(caller.subject(), own.reason().strip()));
        return calendar(claimMonth);
    }

    private CalendarView.Organisation view(MonthCalendar calendar, Instant now) {
        boolean enforced = calendars.isEnforced(calendar);
        boolean receptionOpen = !enforced || calendar.isOpen(Kind.RECEPTION, now);
        return new CalendarView.Organisation(
                calendar.organisation().code(),
                calendar.version(),
                enforced,
                receptionOpen,
                receptionOpen ? null : calendar.nextOpening(Kind.RECEPTION, now).orElse(null),
                !enforced || calendar.isOpen(Kind.CORRECTION, now),
                calendar.confirmationDeadline(),
                calendar.cutOff(),
                calendar.windows());
    }

    private static void requireComplete(List<CalendarWindow> windows) {
        if (windows == null) {
            return;
        }
        boolean ordered = windows.stream().allMatch(window -> window.opensAt().isBefore(window.closesAt()));
        boolean reception = windows.stream().anyMatch(window -> window.kind() == Kind.RECEPTION);
        boolean correction = windows.stream().anyMatch(window -> window.kind() == Kind.CORRECTION);
        if (!ordered || !reception || !correction) {
            throw new ProblemException(ClaimsError.CALENDAR_WITHOUT_RECEPTION);
        }
    }
}
