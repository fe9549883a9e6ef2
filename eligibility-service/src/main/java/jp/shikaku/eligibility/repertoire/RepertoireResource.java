package jp.shikaku.eligibility.repertoire;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.faulttolerance.api.ApplyGuard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.watch.Budgets;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.character.Repertoire;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Problem;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** Which characters can be delivered where, and what would still be hidden. */
@Path("/v1/repertoires")
@Tag(name = "repertoires", description = "Characters that clients can show. 文字集合")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RepertoireResource {

    private final Repertoires repertoires;
    private final CharacterReports reports;
    private final Caller caller;

    @Inject
    RepertoireResource(Repertoires repertoires, CharacterReports reports, Caller caller) {
        this.repertoires = repertoires;
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.INSTITUTION, Roles.INSURER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "listRepertoires",
            summary = "List the repertoires that a lookup may name 文字集合の一覧",
            description = "JIS X 0208, CP932, JIS X 0213, UTF-8/MJ and those that the operator has configured for a "
                    + "link. 照会の回答の文字集合として指定できます。")
    @APIResponse(
            responseCode = "200",
            description = "The repertoires 文字集合",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RepertoireList.class)))
    public RepertoireList list() {
        return new RepertoireList(repertoires.all().stream()
                .map(r -> new RepertoireList.Item(r.name(), r.equals(Repertoire.UTF_8_MJ)))
                .toList());
    }

    @GET
    @Path("/report")
    @RolesAllowed({Roles.INSURER, Roles.OPERATOR})
    @ApplyGuard(Budgets.BULK)
    @Operation(
            operationId = "reportCharacters",
            summary = "Count the names and addresses that would still show ● 外字の報告",
            description = "Per insurer and repertoire, with the characters that cause it. An insurer sees itself; an "
                    + "operator names an insurer or sees all. Reads everybody registered: ask for it now and then. "
                    + "件数と原因の文字だけを返し、個人は特定しません。")
    @APIResponse(
            responseCode = "200",
            description = "The counts 件数",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CharacterReport.class)))
    public CharacterReport report(
            @Parameter(description = "保険者番号; absent: the caller's own, for an operator all")
                    @QueryParam("insurerNumber")
                    String insurerNumber,
            @Parameter(description = "One repertoire; absent: all") @QueryParam("repertoire") String repertoire) {
        Collection<Repertoire> wanted = repertoire == null ? repertoires.all() : List.of(repertoires.named(repertoire));
        try {
            return reports.report(insurers(insurerNumber), wanted, caller.subject());
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private Set<InsurerNumber> insurers(String written) {
        if (written == null) {
            return caller.hasRole(Roles.OPERATOR) ? null : caller.insurers();
        }
        InsurerNumber insurer = insurer(written);
        caller.requireInsurerOrOperator(insurer);
        return Set.of(insurer);
    }

    private static InsurerNumber insurer(String written) {
        try {
            return InsurerNumber.of(written);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE,
                    null,
                    List.of(ProblemError.at("insurerNumber", "An insurer number has 8 digits, or 6.")));
        }
    }
}
