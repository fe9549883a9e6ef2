package jp.shikaku.eligibility.access.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.Caller;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.Problem;
import jp.shikaku.support.Roles;

/** The trail of looks for auditors: is it whole, and what does it say. */
@Path("/v1/audit")
@Tag(name = "audit", description = "The trail of looks, for auditors. 監査証跡")
@APIResponse(
        responseCode = "default",
        description = "Problem (RFC 9457)",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AuditResource {

    static final String FHIR_NDJSON = "application/fhir+ndjson";
    static final String NEXT_CURSOR = "Next-Cursor";

    private final DataSource dataSource;
    private final Audit audit;
    private final ObjectMapper mapper;
    private final Caller caller;

    @Inject
    AuditResource(DataSource dataSource, Audit audit, ObjectMapper mapper, Caller caller) {
        this.dataSource = dataSource;
        this.audit = audit;
        this.mapper = mapper;
        this.caller = caller;
    }

    @GET
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the hash chain 監査証跡の検証",
            description = "Goes through the blocks and their events and names the first that is broken. The same as "
                    + "the operator's command audit-verify. 最初に壊れているブロックを示します。")
    @APIResponse(
            responseCode = "200",
            description = "The result; a broken chain is a result too 検証結果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChainReport.class)))
    public ChainReport verify(
            @Parameter(description = "First block to verify; those before are trusted")
                    @QueryParam("fromBlock")
                    @DefaultValue("1")
                    @Min(1)
                    long fromBlock) {
        try (Connection connection = snapshot()) {
            ChainReport report = Verification.run(connection, fromBlock);
            connection.rollback();
            return report;
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    @GET
    @Path("/events")
    @Produces(FHIR_NDJSON)
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "exportAudit",
            summary = "Export as FHIR R4 AuditEvent 監査証跡の出力",
            description =
                    "One AuditEvent per line, in the order of the trail, streamed. Pass the header Next-Cursor of "
                            + "the answer as after to go on; without the header there is nothing more. The export is itself "
                            + "recorded. 出力そのものも記録されます。")
    @APIResponse(
            responseCode = "200",
            description = "AuditEvent resources, one per line",
            headers =
                    @Header(
                            name = NEXT_CURSOR,
                            description = "Opaque; absent at the end",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = FHIR_NDJSON,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            example = "{\"resourceType\":\"AuditEvent\",\"action\":\"R\"}\n")))
    public Response export(
            @Parameter(description = "Opaque cursor; from the beginning when absent") @QueryParam("after") String after,
            @Parameter(description = "Most events") @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10_000)
                    int limit) {
        long behind = after == null ? 0 : Cursor.numbers(after, 1)[0];
        try {
            long head = head();
            long last = Math.min(head, behind + limit);
            audit.record(AuditEvent.of(
                            caller.subject(), null, "AUDIT_EXPORT", null, "EVENTS " + behind + '-' + last, List.of())
                    .withPurpose(PurposeOfUse.AUDIT.name()));
            Response.ResponseBuilder answer = Response.ok((StreamingOutput) out -> write(behind + 1, last, out));
            return last < head ? answer.header(NEXT_CURSOR, Cursor.of(last)).build() : answer.build();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private long head() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return TrailReader.head(connection);
        }
    }

    private void write(long first, long last, OutputStream out) throws IOException {
        try (Connection connection = snapshot()) {
            TrailReader.<IOException>read(connection, first, last, row -> {
                out.write(mapper.writeValueAsBytes(FhirAuditEvent.of(row)));
                out.write('\n');
            });
            connection.rollback();
        } catch (SQLException e) {
            throw new IOException("the trail could not be read to its end", e);
        }
    }

    private Connection snapshot() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
