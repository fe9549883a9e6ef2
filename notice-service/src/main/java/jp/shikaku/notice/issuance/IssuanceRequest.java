package jp.shikaku.notice.issuance;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run is asked to issue. */
@Schema(name = "IssuanceRequest", description = "交付の依頼")
record IssuanceRequest(
        @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "has 6 or 8 digits")
                @Schema(
                        description = "保険者番号; all insurers when absent, which only the operator may ask",
                        example = "06132013")
                String insurerNumber,
        @Size(min = 1, max = 2, message = "names one or both of the papers; leave it out for both")
                @Schema(
                        description = "Which papers: NOTICE, CONFIRMATION_CERTIFICATE; both when absent",
                        example = "[\"CONFIRMATION_CERTIFICATE\"]")
                List<@NotNull @Size(max = 40) String> kinds) {}
