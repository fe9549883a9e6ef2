package jp.shikaku.claims.statement;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** Monthly statements of the ledger. */
@Path("/v1/statements/{bookingMonth}")
@Tag(name = "statements", description = "月次明細と負担割合差額")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StatementResource {

    private final StatementStore store;
    private final Parties parties;

    @Inject
    StatementResource(StatementStore store, Parties parties) {
        this.store = store;
        this.parties = parties;
    }

    @GET
    @Path("insurers/{insurerNumber}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.INSURER, Roles.REVIEWER})
    @Operation(
            operationId = "getInsurerStatement",
            summary = "An insurer's statement of a booking month 保険者の月次明細",
            description = "Opening, billed, reversed, net and closing per account. Accept: text/csv gives a file in "
                    + "windows-31j.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response insurerStatement(
            @Parameter(description = "Month of the bookings", example = "2026-11") @PathParam("bookingMonth")
                    String bookingMonth,
            @Parameter(description = "保険者番号, eight digits", example = "06132013") @PathParam("insurerNumber")
                    String insurerNumber,
            @Context HttpHeaders headers) {
        LocalDate month = MonthPath.parse(bookingMonth);
        return answer(Party.of(parties.insurer(insurerNumber)), month, headers);
    }

    @GET
    @Path("institutions/{institutionCode}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.INSTITUTION, Roles.REVIEWER})
    @Operation(
            operationId = "getInstitutionStatement",
            summary = "An institution's statement of a booking month 医療機関の月次明細",
            description = "What it claims, and on which accounts it is borne. Accept: text/csv gives a file in "
                    + "windows-31j.")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response institutionStatement(
            @Parameter(description = "Month of the bookings", example = "2026-11") @PathParam("bookingMonth")
                    String bookingMonth,
            @Parameter(description = "医療機関コード, 10 digits", example = "1311234567") @PathParam("institutionCode")
                    String institutionCode,
            @Context HttpHeaders headers) {
        LocalDate month = MonthPath.parse(bookingMonth);
        return answer(Party.of(parties.institution(institutionCode)), month, headers);
    }

    private Response answer(Party party, LocalDate month, HttpHeaders headers) {
        StatementView statement = Statements.of(party, month, store.sums(party, month, parties.sight()));
        if (ReportCsv.wanted(headers)) {
            String name = "statement-" + party.code() + '-' + MonthPath.format(month) + ".csv";
            return Response.ok(StatementCsv.of(statement), ReportCsv.MEDIA_TYPE)
                    .header("Content-Disposition", "attachment; filename=\"" + name + '"')
                    .build();
        }
        return Response.ok(statement, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
