package jp.shikaku.eligibility.access;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Persons read at once. */
@Schema(name = "PersonReadings", requiredProperties = "items", description = "加入者の一括参照の結果")
record PersonReadings(
        @Schema(description = "Those that are registered, in no certain order; the others are absent")
                List<PersonView> items) {}
