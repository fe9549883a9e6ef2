package jp.shikaku.eligibility.registration;

import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** What insurers send: one statement, or a file of them. */
@Path("/v1/registrations")
@Tag(name = "registrations", description = "What insurers send. 保険者からの届出")
public class RegistrationResource {

    static final String NDJSON = "application/x-ndjson";

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(
            operationId = "register",
            summary = "Register one statement or a file of statements 届出の登録（一件または一括）",
            description = "application/json: one RegistrationLine; a rejected one is a problem. "
                    + "application/x-ndjson: one RegistrationLine per line, answered with one RegistrationVerdict per "
                    + "line; a bad line harms no other, and chunks of 500 lines are kept as they go. Sending the same "
                    + "again changes nothing (UNCHANGED), so a broken transfer is resumed by sending it again. At most "
                    + "100,000 lines. 同じ内容の再送は UNCHANGED となります。")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegistrationLine.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RegistrationLine.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Registered 登録",
            headers = @Header(name = "ETag", description = "Version", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RegistrationVerdict.class)))
    @APIResponse(
            responseCode = "200",
            description = "Unchanged, lost or withdrawn; for a file the verdict of every line 変更なし・喪失・取消、一括の場合は行ごとの結果",
            headers = @Header(name = "ETag", description = "Version", schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegistrationVerdict.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RegistrationVerdict.class))
            })
    @APIResponse(
            responseCode = "default",
            description = "Problem (RFC 9457)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response register(
            RegistrationLine line,
            @Parameter(description = "Judge, write nothing 検査のみ") @QueryParam("dryRun") boolean dryRun,
            @Parameter(description = "Existing stock (operator only): entitles nobody to a notice 初期移行")
                    @QueryParam("initialLoad")
                    boolean initialLoad) {
        throw new ProblemException(CommonError.UNAVAILABLE);
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @Operation(hidden = true)
    public Response registerMany(
            InputStream lines, @QueryParam("dryRun") boolean dryRun, @QueryParam("initialLoad") boolean initialLoad) {
        throw new ProblemException(CommonError.UNAVAILABLE);
    }
}
