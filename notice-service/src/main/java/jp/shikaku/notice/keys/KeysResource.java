package jp.shikaku.notice.keys;

import java.time.Duration;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.PublicAnswer;

/** The public keys, for everybody who verifies without asking us. */
@Path("/.well-known/jwks.json")
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
public class KeysResource {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final NoticeKeys keys;

    @Inject
    KeysResource(NoticeKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "getKeys",
            summary = "Public keys 公開鍵",
            description = "JWK set (RFC 7517) of every key that signs or once signed here. 署名検証用の公開鍵の一覧です。")
    @APIResponse(
            responseCode = "200",
            description = "JWK set",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            example =
                                                    "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"…\",\"x\":\"…\",\"y\":\"…\"}]}")))
    @APIResponse(responseCode = "304", description = "Still the set whose ETag was sent")
    public Response keys(@Context Request request) {
        JWKSet set = keys.published();
        String ids = set.getKeys().stream().map(JWK::getKeyID).collect(Collectors.joining("."));
        return PublicAnswer.of(request, ids, set.toJSONObject(), FRESH);
    }
}
