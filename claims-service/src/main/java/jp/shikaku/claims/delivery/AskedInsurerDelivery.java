package jp.shikaku.claims.delivery;

import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which delivery of an insurer is asked for. */
public class AskedInsurerDelivery extends AskedDelivery {

    @Parameter(description = "保険者番号, eight digits", example = "06132013")
    @PathParam("insurerNumber")
    String code;

    String code() {
        return code;
    }
}
