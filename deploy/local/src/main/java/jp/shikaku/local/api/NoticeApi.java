package jp.shikaku.local.api;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** The notice service as the operator uses it. */
public final class NoticeApi {

    private final Api api;
    private final String base;

    /** @param base its address without a slash at the end */
    public NoticeApi(Api api, String base) {
        this.api = api;
        this.base = base;
    }

    /** How far the service has followed the change feed. */
    public JsonNode following() {
        return api.get(Caller.OPERATOR, base + "/v1/following");
    }

    /** Begins to issue everything that is due; the answer names the job. */
    public String issue() {
        return api.post(
                        Caller.OPERATOR,
                        base + "/v1/issuances",
                        "application/json",
                        "{}".getBytes(StandardCharsets.UTF_8))
                .json()
                .path("issuanceId")
                .asText();
    }

    public JsonNode issuance(String id) {
        return api.get(Caller.OPERATOR, base + "/v1/issuances/" + id);
    }

    /** Calls back with every document. */
    public void documents(Consumer<JsonNode> document) {
        api.each(Caller.OPERATOR, base + "/v1/documents", document);
    }

    public byte[] pdf(String documentId) {
        return api.download(Caller.OPERATOR, base + "/v1/documents/" + documentId + "/pdf", "application/pdf");
    }
}
