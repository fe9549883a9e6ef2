package jp.shikaku.eligibility.members;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of objections. */
@Schema(
        name = "ObjectionPage",
        requiredProperties = {"items"})
public record ObjectionPage(List<ObjectionView> items, String nextCursor) {}
