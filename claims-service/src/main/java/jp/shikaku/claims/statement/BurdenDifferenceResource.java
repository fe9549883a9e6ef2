package jp.shikaku.claims.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.party.Parties;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The burden differences that moves left in the ledger of a claim month. */
@Path("/v1/claim-months/{claimMonth}/burden-differences")
@Tag(name = "statements")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class BurdenDifferenceResource {

    private final StatementStore store;
    private final Parties parties;

    @Inject
    BurdenDifferenceResource(StatementStore store, Parties parties) {
        this.store = store;
        this.parties = parties;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSURER, Roles.REVIEWER})
    @Operation(
            operationId = "listBurdenDifferences",
            summary = "Receipts whose burden ratio changed by a move 負担割合相違の一覧",
            description =
                    "What stands now; a difference that a later decision took back is not listed. An insurer names "
                            + "itself.")
    @APIResponseSchema(
            value = BurdenDifferencePage.class,
            responseCode = "200",
            responseDescription = "A page of differences 相違の一覧")
    public BurdenDifferencePage burdenDifferences(
            @Parameter(description = "請求年月", example = "2026-10") @PathParam("claimMonth") String claimMonth,
            @Parameter(description = "Only what one insurer pays now; needed for an insurer", example = "06132013")
                    @QueryParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        LocalDate month = MonthPath.parse(claimMonth);
        if (insurerNumber == null && !parties.isReviewer()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        String insurer =
                insurerNumber == null ? null : parties.insurer(insurerNumber).value();
        List<String> after = cursor == null ? List.of(new UUID(0, 0).toString(), "0") : Cursor.parts(cursor, 2);
        List<BurdenDifferencePage.Item> items = store.burdenDifferences(
                month, insurer, parties.sight(), uuid(after.get(0)), integer(after.get(1)), limit);
        if (items.size() < limit) {
            return new BurdenDifferencePage(items, null);
        }
        BurdenDifferencePage.Item last = items.get(limit - 1);
        return new BurdenDifferencePage(items, Cursor.of(last.receiptId(), last.part()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonError.INVALID_CURSOR);
        }
    }
}
