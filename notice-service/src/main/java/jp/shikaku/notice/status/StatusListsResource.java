package jp.shikaku.notice.status;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.PublicAnswer;
import jp.shikaku.notice.credential.StatusReference;
import jp.shikaku.support.Problem;

/** Which status lists there are, for verifiers that fetch them before they lose the network. */
@Path("/v1/status-lists")
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
public class StatusListsResource {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final StatusLists lists;
    private final NoticeConfig config;

    @Inject
    StatusListsResource(StatusLists lists, NoticeConfig config) {
        this.lists = lists;
        this.config = config;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "getStatusLists",
            summary = "Which status lists there are 失効情報の一覧",
            description = "Public, whole: the status list aggregation of the IETF Token Status List, the newest first. "
                    + "認証不要。新しい順にすべて。")
    @APIResponse(
            responseCode = "200",
            description = "Addresses of the lists",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatusListAddresses.class)))
    @APIResponse(responseCode = "304", description = "Still the lists whose ETag was sent")
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response lists(@Context Request request) {
        List<String> ids = lists.ids();
        // Lists are begun and never removed, so their number and the newest one stand for all.
        String tag = ids.size() + (ids.isEmpty() ? "" : "." + ids.get(0));
        List<String> addresses =
                ids.stream().map(id -> StatusReference.uri(config.issuer(), id)).toList();
        return PublicAnswer.of(request, tag, new StatusListAddresses(addresses), FRESH);
    }
}
