package jp.shikaku.notice.copies;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

import com.nimbusds.jose.jwk.ECKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.PublicAnswer;
import jp.shikaku.notice.credential.HealthCard;
import jp.shikaku.notice.keys.NoticeKeys;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;

/** Which SMART Health Cards are revoked, and where SD-JWTs find their keys: what those forms ask of an issuer. */
@Path("/.well-known")
@PermitAll
@SecurityRequirementsSet
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 no such key",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RevocationResource {

    private static final int PAPER_KEY_ID = 16;

    private final NoticeKeys keys;
    private final RevokedCards revoked;
    private final NoticeConfig config;

    @Inject
    RevocationResource(NoticeKeys keys, RevokedCards revoked, NoticeConfig config) {
        this.keys = keys;
        this.revoked = revoked;
        this.config = config;
    }

    @GET
    @Path("/crl/{keyId: [A-Za-z0-9_-]{43}}.json")
    @Operation(
            operationId = "getRevokedCards",
            summary = "Revoked SMART Health Cards 失効したSMART Health Card",
            description = "Public. Opaque ids of the cards signed with a key whose documents no longer count. 認証不要。")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            example =
                                                    "{\"kid\":\"…\",\"method\":\"rid\",\"ctr\":1,\"rids\":[\"Nq3vGZ0c8mA1rXyT\"]}")))
    public Response revoked(@PathParam("keyId") String keyId, @Context Request request) {
        ECKey key = keys.publicKey(keyId.substring(0, PAPER_KEY_ID))
                .filter(known -> HealthCard.keyId(known).equals(keyId))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        List<String> cards = revoked.signedWith(key.getKeyID());
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kid", keyId);
        list.put("method", "rid");
        list.put("ctr", HealthCard.revocationCounter(cards.size()));
        list.put("rids", cards);
        return PublicAnswer.of(request, keyId + "-" + cards.size(), list, config.statusListFreshness());
    }

    @GET
    @Path("/jwt-vc-issuer")
    @Operation(operationId = "getIssuer", summary = "Where the keys of SD-JWTs are SD-JWTの発行者情報")
    @APIResponse(
            responseCode = "200",
            description = "Issuer metadata",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            example =
                                                    "{\"issuer\":\"https://notice.example.jp\",\"jwks_uri\":\"https://notice.example.jp/.well-known/jwks.json\"}")))
    public Response issuer(@Context Request request) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", config.issuer());
        metadata.put("jwks_uri", config.issuer() + "/.well-known/jwks.json");
        return PublicAnswer.of(request, "1", metadata, Duration.ofDays(1));
    }
}
