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

    /** Begins to issue certificates ex officio by an insurer's list of a month; the answer names the list. */
    public String exOfficio(String insurerNumber, String month) {
        String request = "{\"insurerNumber\":\"" + insurerNumber + "\",\"month\":\"" + month + "\"}";
        return api.post(
                        Caller.OPERATOR,
                        base + "/v1/ex-officio-lists",
                        "application/json",
                        request.getBytes(StandardCharsets.UTF_8))
                .json()
                .path("listId")
                .asText();
    }

    /** How far a list is worked through; it names the run that issues what is due by it. */
    public JsonNode exOfficioList(String list) {
        return api.get(Caller.OPERATOR, base + "/v1/ex-officio-lists/" + list);
    }

    /** The proof that nobody on a list was left out, and nobody has two documents. */
    public JsonNode reconciliation(String list) {
        return api.get(Caller.OPERATOR, base + "/v1/ex-officio-lists/" + list + "/reconciliation");
    }

    /** Calls back with every document. */
    public void documents(Consumer<JsonNode> document) {
        api.each(Caller.OPERATOR, base + "/v1/documents", document);
    }

    public byte[] pdf(String documentId) {
        return api.download(Caller.OPERATOR, base + "/v1/documents/" + documentId + "/pdf", "application/pdf");
    }
}
