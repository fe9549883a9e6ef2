package jp.shikaku.claims.delivery;

import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which delivery of an institution is asked for. */
public class AskedInstitutionDelivery extends AskedDelivery {

    @Parameter(description = "医療機関コード, 10 digits", example = "1311234567")
    @PathParam("institutionCode")
    String code;

    String code() {
        return code;
    }
}
