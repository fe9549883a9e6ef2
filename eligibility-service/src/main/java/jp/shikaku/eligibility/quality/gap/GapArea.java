package jp.shikaku.eligibility.quality.gap;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The addresses that a municipality follows up, by how they begin. */
@Schema(
        name = "GapArea",
        requiredProperties = {"addressPrefixes"},
        description = "フォロー対象の住所（前方一致）")
public record GapArea(
        @NotNull
                @Size(max = 100)
                @Schema(description = "Every way they are written", example = "[\"東京都千代田区\", \"千代田区\"]")
                List<@NotBlank @Size(max = 100) String> addressPrefixes) {}
