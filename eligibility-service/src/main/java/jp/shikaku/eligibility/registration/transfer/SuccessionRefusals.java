package jp.shikaku.eligibility.registration.transfer;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Qualifications that stayed at the predecessor. */
@Schema(
        name = "SuccessionRefusalPage",
        requiredProperties = {"items"})
public record SuccessionRefusals(List<Refusal> items, String nextCursor) {

    /**
     * One that stayed.
     *
     * @param code why, see the error catalogue
     */
    @Schema(
            name = "SuccessionRefusal",
            requiredProperties = {"qualificationId", "code"})
    public record Refusal(String qualificationId, @Schema(example = "SK-TRF-002") String code) {}
}
