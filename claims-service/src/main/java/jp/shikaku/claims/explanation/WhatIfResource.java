package jp.shikaku.claims.explanation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.recheck.RegistryBusyException;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** "What if it had been registered on day D?", asked by the reviewer, or by an insurer that pays a part of the receipt. */
@Path("/v1/receipts/{receiptId}/what-if")
@RolesAllowed({Roles.INSURER, Roles.REVIEWER})
@Tag(name = "receipts")
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {

    private final VisibleReceipts visible;
    private final Suppositions suppositions;
    private final Explanations explanations;

    @Inject
    WhatIfResource(VisibleReceipts visible, Suppositions suppositions, Explanations explanations) {
        this.visible = visible;
        this.suppositions = suppositions;
        this.explanations = explanations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "supposeRegistration",
            summary = "What if it had been registered then? 登録が間に合っていた場合の結果",
            description = "Decides the receipt again by the rules, as things were known at each of its decisions, with "
                    + "what is supposed. Without any effect: nothing is kept. Rulings of persons are left out. The "
                    + "registry records that it was asked.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation there would be",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ExplanationView suppose(@PathParam("receiptId") String receiptId, @NotNull @Valid WhatIfRequest request) {
        KeptReceipt receipt = visible.find(receiptId);
        try {
            return explanations.of(
                    suppositions.suppose(receipt, request), ReceiptRulings.Ruled.NONE, Surroundings.NOTHING);
        } catch (RegistryBusyException | FaultToleranceException | ProcessingException | WebApplicationException e) {
            throw new ProblemException(CommonError.UNAVAILABLE, "The registry does not answer; try again later.");
        }
    }
}
