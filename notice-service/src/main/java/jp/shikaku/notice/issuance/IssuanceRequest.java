package jp.shikaku.notice.issuance;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run is asked to issue. */
@Schema(name = "IssuanceRequest", description = "交付の依頼")
record IssuanceRequest(
        @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "has 6 or 8 digits")
                @Schema(
                        description = "保険者番号; all insurers when absent, which only the operator may ask",
                        example = "06132013")
                String insurerNumber) {}
