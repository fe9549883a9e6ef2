package jp.shikaku.eligibility.access.looks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Up to which look the person has read.
 *
 * @param upTo lookId of the newest notice read
 */
@Schema(name = "NoticesRead", description = "お知らせの既読")
public record NoticesRead(
        @NotBlank @Size(max = 64) @Schema(description = "lookId of the newest notice read", example = "184467")
                String upTo) {}
