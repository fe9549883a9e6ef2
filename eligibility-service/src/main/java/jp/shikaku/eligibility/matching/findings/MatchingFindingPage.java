package jp.shikaku.eligibility.matching.findings;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of findings.
 *
 * @param nextCursor absent on the last page
 */
@Schema(
        name = "MatchingFindingPage",
        requiredProperties = {"items"})
public record MatchingFindingPage(List<MatchingFinding> items, String nextCursor) {}
