package jp.shikaku.notice.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.notice.PublicAnswer;
import jp.shikaku.notice.credential.HealthCard;
import jp.shikaku.support.ForwardClock;

/** The public keys, for everybody who verifies without asking us. */
@Path("/.well-known/jwks.json")
@Tag(name = "verification", description = "Genuine or not. 真正性の確認")
public class KeysResource {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final NoticeKeys keys;
    private final ForwardClock clock;

    @Inject
    KeysResource(NoticeKeys keys, ForwardClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "getKeys",
            summary = "Public keys 公開鍵",
            description =
                    "JWK set (RFC 7517): the key that signs, the next one, and those whose documents still count. Each "
                            + "stands in it twice, under the kid of papers and that of SMART Health Cards. 署名検証用の公開鍵の一覧です。")
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
        Instant now = clock.now();
        List<KeyRing.RecordedKey> published = keys.ring(now).published(now);
        String tag = published.stream()
                .map(key -> key.id() + "-" + key.revokedCards())
                .collect(Collectors.joining("."));
        List<Map<String, Object>> set = published.stream()
                .flatMap(key -> Stream.of(key.key().toJSONObject(), ofHealthCards(key)))
                .toList();
        return PublicAnswer.of(request, tag, Map.of("keys", set), FRESH);
    }

    /** The same key under the name and with the counter that SMART Health Cards ask for. */
    private static Map<String, Object> ofHealthCards(KeyRing.RecordedKey key) {
        Map<String, Object> json = key.key().toJSONObject();
        json.put("kid", HealthCard.keyId(key.key()));
        json.put("crlVersion", HealthCard.revocationCounter(key.revokedCards()));
        return json;
    }
}
