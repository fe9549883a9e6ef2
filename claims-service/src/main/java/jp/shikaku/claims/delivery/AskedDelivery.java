package jp.shikaku.claims.delivery;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which delivery of a party is asked for, and what the client has of it already: the same for both kinds of parties. */
public class AskedDelivery {

    @Parameter(description = "請求年月, or processing month", example = "2026-10")
    @PathParam("claimMonth")
    String claimMonth;

    @Parameter(description = "ORIGINAL 原審査, REEXAMINATION 再審査")
    @QueryParam("edition")
    @DefaultValue("ORIGINAL")
    @Pattern(regexp = "ORIGINAL|REEXAMINATION")
    String edition;

    @Context
    Request request;

    String claimMonth() {
        return claimMonth;
    }

    Edition edition() {
        return Edition.valueOf(edition);
    }

    Request request() {
        return request;
    }
}
