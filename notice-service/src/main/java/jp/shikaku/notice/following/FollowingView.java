package jp.shikaku.notice.following;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the registry's feed has been followed. */
@Schema(
        name = "Following",
        requiredProperties = {"cursorPosition", "headPosition", "lag"},
        description = "変更通知の追従状況")
record FollowingView(
        @Schema(description = "Everything up to this knowledge position is reflected here", example = "120")
                long cursorPosition,
        @Schema(description = "The registry's newest position when last asked", example = "120") long headPosition,
        @Schema(description = "Positions still to follow; 0 when up to date", example = "0") long lag,
        @Schema(description = "When the registry last answered", example = "2026-10-15T10:02:03+09:00")
                Instant followedAt) {

    static FollowingView of(FollowingEntity row) {
        return new FollowingView(
                row.position(), row.headPosition(), row.headPosition() - row.position(), row.followedAt());
    }
}
