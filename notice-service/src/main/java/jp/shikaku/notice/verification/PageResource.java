package jp.shikaku.notice.verification;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.PublicAnswer;
import jp.shikaku.notice.verification.PageParts.Part;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * The page a QR code opens. The signed content stands in the fragment of its address, which browsers do not send; the
 * page verifies it by itself, with keys and status lists that it keeps for use without a network. It loads nothing from
 * elsewhere and runs nothing inline.
 */
@Path("/verify")
@PermitAll
@SecurityRequirementsSet
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
public class PageResource {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Kept by caches, but asked for again each time, so that page and worker are always of one version. */
    private static final String ASK_AGAIN = "public, no-cache";

    private final PageParts parts = new PageParts();
    private final NoticeConfig config;
    private final ForwardClock clock;

    @Inject
    PageResource(NoticeConfig config, ForwardClock clock) {
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(operationId = "getVerificationPage", summary = "The page a QR code opens 確認ページ")
    @APIResponse(
            responseCode = "200",
            description = "HTML",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Still the page whose ETag was sent")
    public Response page(@Context Request request) {
        return part(PageParts.PAGE, request).build();
    }

    /** The worker may serve the page itself, which lies above its own folder. */
    @GET
    @Path("/" + PageParts.WORKER)
    @Operation(hidden = true)
    public Response worker(@Context Request request) {
        return part(PageParts.WORKER, request)
                .header("Service-Worker-Allowed", "/verify")
                .build();
    }

    @GET
    @Path("/settings.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public PageSettings settings() {
        NoticeConfig.Verification settings = config.verification();
        return new PageSettings(
                clock.now(),
                settings.keysMaxAge().toSeconds(),
                settings.lookupUrl().map(URI::toString).orElse(null));
    }

    @GET
    @Path("/{name: .+}")
    @Operation(hidden = true)
    public Response file(@PathParam("name") String name, @Context Request request) {
        return part(name, request).build();
    }

    private ResponseBuilder part(String name, Request request) {
        Part part = parts.part(name).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        return PublicAnswer.tagged(request, part.tag(), Response.ok(part.content(), part.type()))
                .header("Cache-Control", ASK_AGAIN)
                .header("Content-Security-Policy", POLICY)
                .header("Permissions-Policy", "camera=(self), microphone=(), geolocation=()")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY");
    }
}
