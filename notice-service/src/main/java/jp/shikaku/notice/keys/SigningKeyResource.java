package jp.shikaku.notice.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.Caller;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The operator's view of the keys, and orders about them. Private parts are nowhere in it. */
@Path("/v1/signing-keys")
@Tag(name = "signing-keys", description = "Keys that sign, and their rotation. 署名鍵の管理")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457): 404 no such key; 409 SK-NOT-040 to SK-NOT-042",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SigningKeyResource {

    private final NoticeKeys keys;
    private final KeyRotation rotation;
    private final Caller caller;
    private final ForwardClock clock;

    @Inject
    SigningKeyResource(NoticeKeys keys, KeyRotation rotation, Caller caller, ForwardClock clock) {
        this.keys = keys;
        this.rotation = rotation;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listSigningKeys", summary = "Keys and their turns 署名鍵の一覧")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SigningKeyList.class)))
    public SigningKeyList list() {
        Instant now = clock.now();
        KeyRing ring = keys.ring(now);
        return new SigningKeyList(ring.keys().stream()
                .map(key -> new SigningKey(
                        key.id(),
                        ring.state(key, now),
                        key.announcedAt(),
                        ring.turnOf(key.id()).map(KeyRing.Turn::signsFrom).orElse(null),
                        key.lastDay(),
                        keys.holds(key.id())))
                .toList());
    }

    @POST
    @Path("/rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "rotateSigningKey",
            summary = "Order the next key to sign 署名鍵の更新",
            description = "It is published at once and signs once everybody can know it (shikaku.notice.key-lead); the "
                    + "present key stays published until nothing that it signed counts any more.")
    @APIResponse(
            responseCode = "200",
            description = "From when which key signs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RotationView.class)))
    public RotationView rotate(@NotNull @Valid RotationRequest request) {
        KeyRing.Turn turn = rotation.rotate(
                Optional.ofNullable(request.keyId()), Boolean.TRUE.equals(request.immediately()), caller.subject());
        return new RotationView(turn.keyId(), turn.signsFrom());
    }

    @POST
    @Path("/{keyId}/withdrawal")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "withdrawSigningKey",
            summary = "Take a key back 署名鍵の失効",
            description =
                    "For a key that somebody else may have: it is published no more, so what it signed is from an "
                            + "unknown issuer to those who verify by themselves. This service still knows what it handed out.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SigningKeyList.class)))
    public SigningKeyList withdraw(@PathParam("keyId") String keyId) {
        rotation.withdraw(keyId, caller.subject());
        return list();
    }

    /** Keys on record. */
    @Schema(name = "SigningKeyList", requiredProperties = "items", description = "署名鍵の一覧")
    record SigningKeyList(List<SigningKey> items) {}

    /** One of them. */
    @Schema(
            name = "SigningKey",
            requiredProperties = {"keyId", "state", "announcedAt", "heldHere"})
    record SigningKey(
            @Schema(example = "b7tRkqXzP0uW3nYa") String keyId,
            @Schema(
                            implementation = String.class,
                            description =
                                    "ANNOUNCED 公開済・未使用, SIGNING 使用中, RETIRED 検証用に公開, WITHDRAWN 公開終了. Accept values not "
                                            + "listed here",
                            example = "SIGNING")
                    KeyState state,
            @Schema(description = "Since when it is published", example = "2026-11-25T09:00:00+09:00")
                    Instant announcedAt,
            @Schema(description = "From when it signs or signed", example = "2026-11-26T09:00:00+09:00")
                    Instant signsFrom,
            @Schema(
                            description = "Last day of the last document that it signed; 9999-12-31 without an end",
                            example = "2031-11-30")
                    LocalDate lastDay,
            @Schema(description = "Whether this instance has its private part or handle") boolean heldHere) {}

    /** What is ordered. */
    @Schema(name = "KeyRotationRequest", description = "署名鍵の更新")
    record RotationRequest(
            @Schema(
                            description =
                                    "A published key that never signed; without it one of the source, or a new one",
                            example = "b7tRkqXzP0uW3nYa")
                    @Size(max = 43)
                    String keyId,
            @Schema(description = "The present key must not sign any more: no overlap 直ちに切替え", example = "false")
                    Boolean immediately) {}

    /** What was ordered. */
    @Schema(
            name = "KeyRotation",
            requiredProperties = {"keyId", "signsFrom"})
    record RotationView(
            @Schema(example = "b7tRkqXzP0uW3nYa") String keyId,
            @Schema(example = "2026-11-26T09:00:00+09:00") Instant signsFrom) {}
}
