package jp.shikaku.claims.explanation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.reclaim.ReclaimStore;
import jp.shikaku.claims.reclaim.RelatedClaim;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** One receipt: for its institution, the insurers that pay it, and the reviewer. */
@Path("/v1/receipts/{receiptId}")
@RolesAllowed({Roles.INSTITUTION, Roles.INSURER, Roles.REVIEWER})
@Tag(name = "receipts", description = "What became of a receipt, and why. レセプトの処理結果と理由")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReceiptResource {

    private static final int YEN_PER_POINT = 10;
    private static final int MONTH_LENGTH = "2026-10".length();

    private final VisibleReceipts visible;
    private final Explanations explanations;
    private final ReceiptRulings rulings;
    private final StatedChanges changes;
    private final ReclaimStore reclaims;

    @Inject
    ReceiptResource(
            VisibleReceipts visible,
            Explanations explanations,
            ReceiptRulings rulings,
            StatedChanges changes,
            ReclaimStore reclaims) {
        this.visible = visible;
        this.explanations = explanations;
        this.rulings = rulings;
        this.changes = changes;
        this.reclaims = reclaims;
    }

    @GET
    @Operation(operationId = "getReceipt", summary = "A receipt レセプトの処理結果")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public ReceiptView get(@PathParam("receiptId") String receiptId) {
        KeptReceipt receipt = visible.find(receiptId);
        KeptReceipt.KeptDecision current = receipt.current();
        return new ReceiptView(
                receipt.receiptId(),
                month(receipt.claimMonth()),
                receipt.institution(),
                receipt.volume(),
                receipt.number(),
                receipt.treatmentMonth() == null ? null : month(receipt.treatmentMonth()),
                receipt.kind(),
                receipt.type(),
                receipt.claimedInsurer(),
                receipt.outcome(),
                current == null ? null : current.code(),
                current == null || current.held() == null
                        ? null
                        : current.held().name(),
                current == null ? null : current.number(),
                receipt.days().days(),
                receipt.points(),
                (long) receipt.points() * YEN_PER_POINT + receipt.mealsYen(),
                current == null
                        ? List.of()
                        : current.parts().stream().map(ReceiptResource::part).toList(),
                links(reclaims.of(receipt.key())));
    }

    @GET
    @Path("/explanation")
    @Operation(
            operationId = "explainReceipt",
            summary = "Why a receipt went where it went レセプトの処理理由",
            description = "Which day is covered by which qualification, known since when, and which rule applied since "
                    + "which claim month; what was written; what changed later, why, and who acted.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    public ExplanationView explain(@PathParam("receiptId") String receiptId) {
        KeptReceipt receipt = visible.find(receiptId);
        return explanations.of(
                receipt, rulings.of(receipt), new Surroundings(reclaims.of(receipt.key()), changes.of(receipt)));
    }

    private static List<ReceiptView.ClaimLink> links(List<RelatedClaim> claims) {
        return claims.stream()
                .map(claim -> new ReceiptView.ClaimLink(
                        claim.receiptId().toString(),
                        month(claim.claimMonth()),
                        claim.outcome(),
                        claim.relation().name(),
                        claim.foundBy().name()))
                .toList();
    }

    private static ReceiptView.ReceiptPart part(Part part) {
        return new ReceiptView.ReceiptPart(
                part.number(),
                part.payer().insurer().value(),
                part.days().days(),
                part.visitCount(),
                part.points(),
                (long) part.points() * YEN_PER_POINT + part.mealsYen(),
                part.type().value(),
                part.burdenTenths(),
                part.basis() == null ? null : part.basis().acquiredOn(),
                part.basis() == null ? null : part.basis().lostOn());
    }

    private static String month(java.time.LocalDate day) {
        return day.toString().substring(0, MONTH_LENGTH);
    }
}
