package jp.shikaku.claims.requests;

import java.util.function.Predicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** 取下げ: an institution takes back a receipt of its own that was billed. */
@Path("/v1/receipts/{receiptId}/withdrawal")
@Tag(name = "receipts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class WithdrawalResource {

    private final Withdrawals withdrawals;
    private final Caller caller;

    @Inject
    WithdrawalResource(Withdrawals withdrawals, Caller caller) {
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(
            operationId = "withdrawBilledReceipt",
            summary = "Take a billed receipt back 取下げ",
            description =
                    "After the close; before it, a corrected file does. Nobody pays it from then on, and it is listed "
                            + "among the returns (返戻区分 9). Asking again is the same withdrawal.")
    @APIResponse(
            responseCode = "202",
            description = "The withdrawal",
            content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    public Response withdraw(@PathParam("receiptId") String receiptId, WithdrawalRequest request) {
        Withdrawals.Standing receipt = found(receiptId, this::isOwn);
        String words = request == null ? null : request.reasonText();
        withdrawals.withdraw(
                receipt, words == null ? null : QuestionCheck.text(words, "/reasonText"), caller.subject());
        return Response.accepted(withdrawals.of(receipt).orElseThrow()).build();
    }

    @GET
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(operationId = "getWithdrawal", summary = "How far a withdrawal is 取下げの状態")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawal",
            content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    public WithdrawalView get(@PathParam("receiptId") String receiptId) {
        return withdrawals
                .of(found(receiptId, this::isVisible))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private Withdrawals.Standing found(String receiptId, Predicate<Withdrawals.Standing> concerned) {
        return withdrawals
                .find(QuestionCheck.receiptId(receiptId))
                .filter(concerned)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private boolean isOwn(Withdrawals.Standing receipt) {
        return caller.institution()
                .filter(own -> own.value().equals(receipt.institution()))
                .isPresent();
    }

    private boolean isVisible(Withdrawals.Standing receipt) {
        return isOwn(receipt)
                || caller.reviewOrganisations().stream()
                        .anyMatch(one -> one.code().equals(receipt.reviewOrganisation()));
    }
}
