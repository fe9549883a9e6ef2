package jp.shikaku.support;

import java.lang.annotation.RetentionPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.contract.DeprecatedOperation;
import jp.shikaku.testing.ServiceResources;

/** A resource of the tests: says back what it understood. */
@Path("/echo")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EchoResource {

    private static final CyclicBarrier BOTH_HOLD_ONE = new CyclicBarrier(2);

    @Inject
    Caller caller;

    @POST
    @PermitAll
    public Message echo(@Valid Message message) {
        return message;
    }

    @POST
    @Path("either")
    @PermitAll
    public Message eitherJson(Message message) {
        return message;
    }

    @POST
    @Path("either")
    @Consumes(MediaType.TEXT_PLAIN)
    @PermitAll
    public Message eitherText(String text) {
        return new Message(text, null);
    }

    @GET
    @Path("fails")
    @PermitAll
    public Message fails() {
        throw new IllegalStateException("髙橋 06132013");
    }

    /** Does what the database refuses with the SQLSTATE named; the framework's wrapping stands around it. */
    @GET
    @Path("refused/{state}")
    @PermitAll
    public Message refused(@PathParam("state") String state) {
        try (Connection connection = ServiceResources.owner("support");
                Statement statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN RAISE EXCEPTION '髙橋' USING ERRCODE = '" + state + "'; END $$");
            return new Message("done", null);
        } catch (SQLException e) {
            throw new IllegalStateException("as a store wraps it", e);
        }
    }

    /** Takes two locks, the second when another request has its first. */
    @GET
    @Path("locks/{first}/{second}")
    @PermitAll
    public Message locks(@PathParam("first") int first, @PathParam("second") int second) throws Exception {
        try (Connection connection = ServiceResources.owner("support");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + first + ")");
            BOTH_HOLD_ONE.await(20, TimeUnit.SECONDS);
            statement.execute("SELECT pg_advisory_xact_lock(" + second + ")");
            return new Message("done", null);
        }
    }

    @GET
    @Path("query")
    @PermitAll
    public Message query(
            @QueryParam("sure") @DefaultValue("false") boolean sure,
            @QueryParam("by") RetentionPolicy by,
            @QueryParam("word") @Size(max = 3) String word) {
        return new Message(sure + " " + by, null);
    }

    @GET
    @Path("said/{value}")
    @PermitAll
    public Message said(@PathParam("value") String value) {
        return new Message(String.valueOf(value.length()), null);
    }

    @GET
    @Path("deprecated")
    @RolesAllowed(Roles.OPERATOR)
    @DeprecatedOperation(since = "2026-04-01", sunset = "2027-04-01", see = "/docs/changes")
    @Operation(operationId = "sayOld", summary = "The old way 旧方式")
    public Message deprecated() {
        return new Message("old", null);
    }

    @GET
    @Path("unannotated")
    public Message unannotated() {
        return new Message("open", null);
    }

    @GET
    @Path("institution")
    @RolesAllowed(Roles.INSTITUTION)
    public Message institution() {
        return new Message(caller.institution().map(Object::toString).orElse("none"), null);
    }

    @GET
    @Path("insurers")
    @RolesAllowed({Roles.INSURER, Roles.REVIEWER})
    public Message insurers() {
        return new Message(caller.insurers().toString(), null);
    }

    @GET
    @Path("organisations")
    @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
    public Message organisations() {
        return new Message(
                caller.reviewOrganisations().stream()
                        .map(ReviewOrganisation::code)
                        .sorted()
                        .collect(Collectors.joining(" ")),
                null);
    }

    @GET
    @Path("changes")
    @RolesAllowed(Roles.SCOPE_CHANGES)
    public Message changes() {
        return new Message("followed", null);
    }

    /** A body with a limit and a date. */
    public record Message(@Size(max = 10, message = "At most ten characters.") String text, LocalDate day) {}
}
