package jp.shikaku.notice.status;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.PublicAnswer;
import jp.shikaku.notice.credential.StatusListToken;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;

/** Status lists, for everybody who verifies: whole lists, so that nobody learns which document was looked at. */
@Path("/v1/status-lists/{listId}")
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
public class StatusListResource {

    private final PublishedLists lists;
    private final NoticeConfig config;

    @Inject
    StatusListResource(PublishedLists lists, NoticeConfig config) {
        this.lists = lists;
        this.config = config;
    }

    @GET
    @PermitAll
    @Produces(StatusListToken.MEDIA_TYPE)
    @SecurityRequirementsSet
    @Operation(
            operationId = "getStatusList",
            summary = "Which documents still count 失効情報",
            description = "Public. A signed list (IETF Token Status List): two bits a document, 0 valid, 1 revoked, "
                    + "3 superseded. Usable without a network until its exp. 認証不要。0 有効、1 失効、3 差替え済。")
    @APIResponse(
            responseCode = "200",
            description = "The list as a compact JWS",
            content =
                    @Content(
                            mediaType = StatusListToken.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class, example = "eyJraWQiOiI…")))
    @APIResponse(responseCode = "304", description = "Still the list whose ETag was sent")
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457): 404 no such list",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @Parameter(description = "As the signed content names it", example = "7K2M9QXD") @PathParam("listId")
                    String listId,
            @Context Request request) {
        String token = lists.token(listId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        String signature = token.substring(token.lastIndexOf('.') + 1);
        return PublicAnswer.of(request, signature, token, config.statusListFreshness());
    }
}
