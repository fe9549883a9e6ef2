package jp.shikaku.claims.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is in the way of forgetting a month. */
@Schema(
        name = "RetentionObstacle",
        requiredProperties = {"obstacle", "found"})
public record Obstacle(
        @Schema(
                        description =
                                "NOT_BOOKED not closed and booked to its end; USED_LATER used within the retention; FILES_UNDER_CHECK; "
                                        + "RECEIPTS_UNDECIDED; RECEIPTS_WAITING for a decision; RECEIPTS_HELD; ITEMS_OPEN on the "
                                        + "worklist; REQUESTS_OPEN of insurers; CLAIMED_AGAIN by receipts of months that are kept; "
                                        + "DELIVERIES_NOT_ANNOUNCED; MESSAGES_WAITING. Accept values not listed here",
                        example = "RECEIPTS_HELD")
                String obstacle,
        @Schema(description = "How many", example = "2") long found) {}
