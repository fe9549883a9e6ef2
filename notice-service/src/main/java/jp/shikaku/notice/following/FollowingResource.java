package jp.shikaku.notice.following;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Tells an operator, or a script that waits, how far the registry has been followed. */
@Path("/v1/following")
@Tag(name = "following", description = "Following the registry. 変更通知の追従")
public class FollowingResource {

    private final Follower follower;

    @Inject
    FollowingResource(Follower follower) {
        this.follower = follower;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "getFollowing", summary = "How far the feed has been followed 追従状況")
    @APIResponse(
            responseCode = "200",
            description = "Positions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FollowingView.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FollowingView read() {
        return follower.state();
    }
}
