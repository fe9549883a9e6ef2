package jp.shikaku.claims.retention;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.AnswersForgotten;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The retention of claim months: an operator proposes to forget one, the review organisations agree. */
@Path("/v1/retention/claim-months")
@RolesAllowed({Roles.OPERATOR, Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR})
@AnswersForgotten
@Tag(name = "retention", description = "What is forgotten, and who agreed to it. 保存期間と削除")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MonthRetentionResource {

    private final MonthRetention retention;
    private final Caller caller;

    @Inject
    MonthRetentionResource(MonthRetention retention, Caller caller) {
        this.retention = retention;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMonthRetention",
            summary = "Months whose retention is over 保存期間を過ぎた請求年月",
            description = "And those that were proposed to be forgotten, or are.")
    @APIResponse(
            responseCode = "200",
            description = "The months",
            content = @Content(schema = @Schema(implementation = MonthRetentionList.class)))
    public MonthRetentionList list() {
        return retention.list();
    }

    @GET
    @Path("/{claimMonth}")
    @Operation(
            operationId = "getMonthRetention",
            summary = "What would go with a month, and what is in the way 削除の事前確認",
            description = "Changes nothing. Of a forgotten month: who wanted it, who agreed, when, and what is left.")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content = @Content(schema = @Schema(implementation = MonthRetentionView.class)))
    public MonthRetentionView get(
            @Parameter(description = "請求年月", example = "2016-10") @PathParam("claimMonth") String claimMonth) {
        return retention.view(MonthPath.parseWithTrial(claimMonth));
    }

    @POST
    @Path("/{claimMonth}/proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "proposeToForgetMonth",
            summary = "Propose to forget a month 削除の起案",
            description =
                    "409 while something is in the way. Nothing goes before every review organisation that files of it were "
                            + "sent to has agreed. Proposing twice has the effect of once.")
    @APIResponse(
            responseCode = "200",
            description = "The month, with the proposal",
            content = @Content(schema = @Schema(implementation = MonthRetentionView.class)))
    public MonthRetentionView propose(
            @Parameter(description = "請求年月", example = "2016-10") @PathParam("claimMonth") String claimMonth,
            @Valid @NotNull ForgettingReason why) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        retention.propose(month, why.reason().strip(), caller.subject());
        return retention.view(month);
    }

    @DELETE
    @Path("/{claimMonth}/proposal")
    @RolesAllowed({Roles.OPERATOR, Roles.APPROVER})
    @Operation(
            operationId = "withdrawForgettingProposal",
            summary = "Take a proposal back 起案の取消",
            description = "Also one that was agreed to, as long as nothing was begun; it stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "The month, which is kept",
            content = @Content(schema = @Schema(implementation = MonthRetentionView.class)))
    public MonthRetentionView withdraw(
            @Parameter(description = "請求年月", example = "2016-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        retention.withdraw(month, caller.subject());
        return retention.view(month);
    }

    @POST
    @Path("/{claimMonth}/consent")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "agreeToForgetMonth",
            summary = "Agree to forget a month 削除の承認",
            description =
                    "For the caller's review organisations; not by who proposed it. When all have agreed the month is forgotten "
                            + "within minutes, and every operation about it answers 410.")
    @APIResponse(
            responseCode = "200",
            description = "The month, with the consent",
            content = @Content(schema = @Schema(implementation = MonthRetentionView.class)))
    public MonthRetentionView agree(
            @Parameter(description = "請求年月", example = "2016-10") @PathParam("claimMonth") String claimMonth) {
        LocalDate month = MonthPath.parseWithTrial(claimMonth);
        retention.agree(month, caller.reviewOrganisations(), caller.subject());
        return retention.view(month);
    }
}
