package jp.shikaku.notice.exofficio;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose list of which month is to be worked through. */
@Schema(name = "ExOfficioRequest", description = "職権交付の依頼")
record ListRequest(
        @NotNull
                @Pattern(regexp = "[0-9]{6}|[0-9]{8}", message = "has 6 or 8 digits")
                @Schema(description = "保険者番号", example = "06132013")
                String insurerNumber,
        @NotNull
                @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])", message = "is a month such as 2026-10")
                @Schema(description = "A month that is over", example = "2026-10")
                String month) {}
