package jp.shikaku.eligibility.registration.job;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Verdicts in the order of the lines. */
@Schema(
        name = "RegistrationJobVerdictPage",
        requiredProperties = {"items"})
public record JobVerdictPage(
        List<JobVerdict> items, @Schema(description = "Absent on the last page so far") String nextCursor) {}
