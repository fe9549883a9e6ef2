package jp.shikaku.eligibility.access;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which persons are read. */
@Schema(name = "PersonReadingRequest", description = "加入者の一括参照")
record PersonReadingRequest(
        @NotNull
                @Size(min = 1, max = 200)
                @Schema(description = "Opaque ids, at most 200", example = "[\"019abcde-0000-7000-8000-000000000001\"]")
                List<@Size(max = 64) String> personIds) {}
