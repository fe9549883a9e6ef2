package jp.shikaku.notice.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The page a QR code opens. The signed content stands in the fragment of its address, which browsers do not send; the
 * page posts it in a body. It loads nothing from elsewhere.
 */
@Path("/verify")
@PermitAll
@SecurityRequirementsSet
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
public class PageResource {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(operationId = "getVerificationPage", summary = "The page a QR code opens 確認ページ")
    @APIResponse(
            responseCode = "200",
            description = "HTML",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response page() {
        return part("page.html");
    }

    @GET
    @Path("/page.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public Response script() {
        return part("page.js");
    }

    @GET
    @Path("/page.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public Response style() {
        return part("page.css");
    }

    private static Response part(String name) {
        try (InputStream in = PageResource.class.getResourceAsStream("/verify/" + name)) {
            return Response.ok(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .header("Content-Security-Policy", POLICY)
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Frame-Options", "DENY")
                    .header("Cache-Control", "public, max-age=300")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
