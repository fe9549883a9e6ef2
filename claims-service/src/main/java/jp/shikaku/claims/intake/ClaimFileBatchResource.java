package jp.shikaku.claims.intake;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import jp.shikaku.support.Caller;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Several claim files at once, as a browser's form or a script sends them. */
@Path("/v1/claim-files/batch")
@Tag(name = "claim files")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ClaimFileBatchResource {

    /** What the contract says is the most; the service may be set to another number. */
    private static final int SHOWN_MOST = 100;

    private final BatchReception reception;
    private final CheckWorkers workers;
    private final IntakeConfig config;
    private final Caller caller;

    @Inject
    ClaimFileBatchResource(BatchReception reception, CheckWorkers workers, IntakeConfig config, Caller caller) {
        this.reception = reception;
        this.workers = workers;
        this.config = config;
        this.caller = caller;
    }

    /** The form, as the contract shows it. */
    @Schema(name = "ClaimFileForm")
    static class Form {
        @Schema(
                type = SchemaType.ARRAY,
                implementation = ClaimFilePart.class,
                maxItems = SHOWN_MOST,
                description = "Claim files, and zip archives of claim files; 413 above what the service is set to")
        public List<String> file;
    }

    @Schema(type = SchemaType.STRING, format = "binary")
    static class ClaimFilePart {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.INSTITUTION)
    @Operation(
            operationId = "sendClaimFiles",
            summary = "Send several claim files at once 請求ファイルの一括送信",
            description =
                    "Parts named file: claim files, or zip archives of claim files at their top level. Each file is "
                            + "received as a whole or not at all, and gets its own verdict and reception number; several "
                            + "volumes of one month come this way.")
    @APIResponse(
            responseCode = "200",
            description = "A verdict for each file; read them, this status says nothing about them",
            content = @Content(schema = @Schema(implementation = ClaimFileBatch.class)))
    public ClaimFileBatch send(
            @Parameter(description = "請求の方式; if absent as the review organisation has it, normally WITH_ERRORS")
                    @QueryParam("mode")
                    ModeChoice mode,
            @Parameter(description = "Whether the files are for the trial run 試験 of their month")
                    @QueryParam("trial")
                    @DefaultValue("false")
                    boolean trial,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = Form.class)))
                    @RestForm("file")
                    @Schema(maxItems = SHOWN_MOST)
                    List<FileUpload> files) {
        Reception.Terms terms = new Reception.Terms(
                mode == null ? config.modeUnlessStated().mode() : mode.mode(), trial, caller.subject());
        ClaimFileBatch batch = reception.receive(
                files == null
                        ? List.of()
                        : files.stream()
                                .map(file -> new BatchReception.Upload(file.fileName(), file.uploadedFile()))
                                .toList(),
                caller.institution(),
                terms);
        workers.wake();
        return batch;
    }
}
