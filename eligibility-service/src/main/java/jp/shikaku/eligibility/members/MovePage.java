package jp.shikaku.eligibility.members;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of moves. */
@Schema(
        name = "MemberMovePage",
        requiredProperties = {"items"})
public record MovePage(List<Move> items, String nextCursor) {}
