package jp.shikaku.claims.delivery;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Parties;
import jp.shikaku.claims.party.Party;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Everything an insurer gets for a month: as one archive, or file by file. */
@Path("/v1/deliveries/{claimMonth}")
@RolesAllowed({Roles.INSURER, Roles.REVIEWER})
@Tag(name = "deliveries")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "304", description = "As the client has it (If-None-Match)")
public class InsurerArchiveResource {

    private final ArchiveAnswers answers;
    private final Parties parties;

    @Inject
    InsurerArchiveResource(ArchiveAnswers answers, Parties parties) {
        this.answers = answers;
        this.parties = parties;
    }

    @GET
    @Path("insurers/{insurerNumber}/manifest")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getInsurerManifest",
            summary = "The files of an insurer's delivery, with sizes and digests 保険者の送付ファイルの一覧",
            description =
                    "Computed once by producing the files; 409 before the month is closed and booked, or the processing "
                            + "month is over.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest",
            content = @Content(schema = @Schema(implementation = Manifest.class)))
    public Response insurerManifest(@BeanParam @Valid AskedInsurerDelivery asked) {
        return answers.manifest(delivery(asked), asked.request());
    }

    @GET
    @Path("insurers/{insurerNumber}/archive")
    @Produces("application/zip")
    @Operation(
            operationId = "getInsurerArchive",
            summary = "An insurer's whole delivery of a month 保険者への送付ファイル一式",
            description =
                    "A zip of manifest.json and the files it lists, produced while it is sent. Asked for again it has "
                            + "the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response insurerArchive(@BeanParam @Valid AskedInsurerDelivery asked) {
        return answers.archive(delivery(asked), asked.request());
    }

    @GET
    @Path("insurers/{insurerNumber}/files/{path:.+}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, "text/csv"})
    @Operation(operationId = "getInsurerFile", summary = "One file of an insurer's delivery 保険者への送付ファイル")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response insurerFile(
            @BeanParam @Valid AskedInsurerDelivery asked,
            @Parameter(description = "As in the manifest", example = "11_RECODEINFO_MED.CSV") @PathParam("path")
                    String path) {
        return answers.file(delivery(asked), path, asked.request());
    }

    private Manifests.Delivery delivery(AskedInsurerDelivery asked) {
        LocalDate month = MonthPath.parse(asked.claimMonth());
        return new Manifests.Delivery(Party.of(parties.insurer(asked.code())), asked.edition(), month);
    }
}
