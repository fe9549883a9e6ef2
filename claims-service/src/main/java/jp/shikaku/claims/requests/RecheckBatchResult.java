package jp.shikaku.claims.requests;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One verdict per request, in the order asked. */
@Schema(
        name = "RecheckRequestBatchResult",
        requiredProperties = {"items"})
public record RecheckBatchResult(List<Line> items) {

    /** What became of one of them. */
    @Schema(
            name = "RecheckRequestVerdict",
            requiredProperties = {"receiptId", "accepted"})
    public record Line(
            @Schema(description = "As asked") String receiptId,
            @Schema(description = "Whether it was taken, now or before", example = "true") boolean accepted,
            @Schema(description = "The request, if it was taken") RecheckRequestView request,
            @Schema(description = "Code of the error, if it was not", example = "SK-REQ-007") String code,
            @Schema(description = "What to do next") String detail) {}
}
