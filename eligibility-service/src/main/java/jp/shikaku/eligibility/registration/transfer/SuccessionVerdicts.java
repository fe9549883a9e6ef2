package jp.shikaku.eligibility.registration.transfer;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each qualification, by its id at the predecessor. */
@Schema(
        name = "SuccessionVerdictPage",
        requiredProperties = {"items"})
public record SuccessionVerdicts(
        List<Verdict> items, @Schema(description = "Absent on the last page") String nextCursor) {

    /**
     * What became of one.
     *
     * @param code why it was refused, see the error catalogue; null otherwise
     * @param newQualificationId at the successor; null unless it was moved, and in a dry run
     */
    @Schema(
            name = "SuccessionVerdict",
            requiredProperties = {"qualificationId", "personId", "verdict"},
            description = "承継の結果")
    public record Verdict(
            @Schema(description = "Opaque id at the predecessor") String qualificationId,
            @Schema(description = "Opaque id of the person") String personId,
            @Schema(
                            description = "MOVED 承継, UNCHANGED 承継済み, REFUSED 不可. Accept values not listed here",
                            extensions =
                                    @Extension(
                                            name = "x-extensible-enum",
                                            parseValue = true,
                                            value = "[\"MOVED\",\"UNCHANGED\",\"REFUSED\"]"),
                            example = "MOVED")
                    String verdict,
            @Schema(example = "SK-TRF-002") String code,
            @Schema(description = "Opaque id at the successor") String newQualificationId) {}
}
