package jp.shikaku.notice.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.NoticeError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;

/** Anybody may ask whether a paper is genuine. */
@Path("/v1/verifications")
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
public class VerificationResource {

    private final Verifier verifier;

    @Inject
    VerificationResource(Verifier verifier) {
        this.verifier = verifier;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "verify",
            summary = "Is this paper genuine? 真正性の確認",
            description = "Public. The content travels in the body, is not stored and not logged. 認証不要。内容は保存も記録もされません。")
    @APIResponse(
            responseCode = "200",
            description = "The judgement, whatever it is 確認の結果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationAnswer.class)))
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public VerificationAnswer verify(@NotNull @Valid VerificationRequest request) {
        if (request.content() == null || request.content().isBlank()) {
            throw new ProblemException(NoticeError.NO_DOCUMENT_CONTENT);
        }
        return verifier.verify(request.content());
    }
}
