package jp.shikaku.eligibility.changes;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something the registry learned about one person. No personal data: an id and keyed tokens.
 *
 * @param cursor place of this event in the feed
 * @param position knowledge position; a resolution at this position or later reflects the event
 * @param kinds what happened, at least one
 * @param tokens keyed tokens of the identities concerned, before and after
 * @param initialLoad existing stock being loaded: entitles nobody to a notice
 */
@Schema(
        name = "Change",
        requiredProperties = {
            "cursor",
            "position",
            "knownAt",
            "personId",
            "kinds",
            "qualificationIds",
            "tokens",
            "initialLoad"
        },
        description = "一人に関する変更")
public record Change(
        @Schema(description = "Opaque place in the feed") String cursor,
        @Schema(description = "Knowledge position", example = "120") long position,
        @Schema(description = "Instant of that position", example = "2026-10-02T00:00:00Z") Instant knownAt,
        @Schema(description = "Opaque id of the person") String personId,
        @Schema(
                        description =
                                "QUALIFICATION_REGISTERED, QUALIFICATION_CORRECTED, QUALIFICATION_LOST, "
                                        + "QUALIFICATION_WITHDRAWN, QUALIFICATION_MATCHED, LINK_CORRECTED, PERSON_CHANGED. Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"QUALIFICATION_REGISTERED\",\"QUALIFICATION_CORRECTED\",\"QUALIFICATION_LOST\",\"QUALIFICATION_WITHDRAWN\",\"QUALIFICATION_MATCHED\",\"LINK_CORRECTED\",\"PERSON_CHANGED\"]"))
                List<String> kinds,
        @Schema(description = "Qualifications concerned") List<String> qualificationIds,
        @Schema(description = "Keyed tokens (HMAC-SHA-256, base64url)") List<String> tokens,
        @Schema(description = "Existing stock being loaded") boolean initialLoad) {}
