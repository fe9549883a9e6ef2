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

/** Everything an institution gets for a month: as one archive, or file by file. */
@Path("/v1/deliveries/{claimMonth}")
@RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
@Tag(name = "deliveries")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "304", description = "As the client has it (If-None-Match)")
public class InstitutionArchiveResource {

    private final ArchiveAnswers answers;
    private final Parties parties;

    @Inject
    InstitutionArchiveResource(ArchiveAnswers answers, Parties parties) {
        this.answers = answers;
        this.parties = parties;
    }

    @GET
    @Path("institutions/{institutionCode}/manifest")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getInstitutionManifest",
            summary = "The files of an institution's delivery, with sizes and digests 医療機関の送付ファイルの一覧",
            description =
                    "Computed once by producing the files; 409 before the month is closed and booked, or the processing "
                            + "month is over.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest",
            content = @Content(schema = @Schema(implementation = Manifest.class)))
    public Response institutionManifest(@BeanParam @Valid AskedInstitutionDelivery asked) {
        return answers.manifest(delivery(asked), asked.request());
    }

    @GET
    @Path("institutions/{institutionCode}/archive")
    @Produces("application/zip")
    @Operation(
            operationId = "getInstitutionArchive",
            summary = "An institution's whole delivery of a month 医療機関への送付ファイル一式",
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
    public Response institutionArchive(@BeanParam @Valid AskedInstitutionDelivery asked) {
        return answers.archive(delivery(asked), asked.request());
    }

    @GET
    @Path("institutions/{institutionCode}/files/{path:.+}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, "text/csv"})
    @Operation(operationId = "getInstitutionFile", summary = "One file of an institution's delivery 医療機関への送付ファイル")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response institutionFile(
            @BeanParam @Valid AskedInstitutionDelivery asked,
            @Parameter(description = "As in the manifest", example = "1/RIskkg1131234567202610.csv") @PathParam("path")
                    String path) {
        return answers.file(delivery(asked), path, asked.request());
    }

    private Manifests.Delivery delivery(AskedInstitutionDelivery asked) {
        LocalDate month = MonthPath.parseWithTrial(asked.claimMonth());
        return new Manifests.Delivery(Party.of(parties.institution(asked.code())), asked.edition(), month);
    }
}
