package jp.shikaku.support;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import jp.shikaku.support.contract.DeprecatedOperation;

/** A resource of the tests that is deprecated as a whole. */
@Path("/old-echo")
@Produces(MediaType.APPLICATION_JSON)
@DeprecatedOperation(since = "2026-04-01", see = "/docs/changes")
public class OldEchoResource {

    @GET
    @PermitAll
    @Operation(operationId = "sayOlder", summary = "An older way 旧方式")
    public EchoResource.Message old() {
        return new EchoResource.Message("old", null);
    }
}
