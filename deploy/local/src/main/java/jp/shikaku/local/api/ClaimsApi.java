package jp.shikaku.local.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.population.claims.ClaimFile;

/** The claims service as institutions and the review organisation use it, for one claim month. */
public final class ClaimsApi {

    private final Api api;
    private final String base;
    private final String month;

    /**
     * @param base its address without a slash at the end
     * @param claimMonth as in the API, for example 2026-10
     */
    public ClaimsApi(Api api, String base, String claimMonth) {
        this.api = api;
        this.base = base;
        this.month = base + "/v1/claim-months/" + claimMonth;
    }

    /** Sends a file as its institution. The answer tells its id, and by 200 or 202 whether it was known before. */
    public Api.Answer upload(ClaimFile file) {
        return api.post(
                Caller.institution(file.institutionCode()),
                base + "/v1/claim-files",
                "application/octet-stream",
                file.content());
    }

    /** What became of a file. */
    public JsonNode file(String institutionCode, String fileId) {
        return api.get(Caller.institution(institutionCode), base + "/v1/claim-files/" + fileId);
    }

    /** The id of every receipt of a file by its number. */
    public void receipts(String institutionCode, String fileId, Consumer<JsonNode> receipt) {
        api.each(Caller.institution(institutionCode), base + "/v1/claim-files/" + fileId + "/receipts", receipt);
    }

    public void startReview() {
        api.post(Caller.REVIEWER, month + "/review");
    }

    public JsonNode review() {
        return api.get(Caller.REVIEWER, month + "/review");
    }

    public void close() {
        api.post(Caller.REVIEWER, month + "/close");
    }

    public JsonNode month() {
        return api.get(Caller.REVIEWER, month);
    }

    public JsonNode summary() {
        return api.get(Caller.REVIEWER, month + "/summary");
    }

    /** All receipts of the month and who pays for which of their days. */
    public List<Allocation> allocations() {
        List<Allocation> allocations = new ArrayList<>();
        api.each(Caller.REVIEWER, month + "/allocations", item -> allocations.add(Allocation.of(item)));
        return allocations;
    }

    /** Calls back with every entry of the ledger. */
    public void ledger(Consumer<JsonNode> entry) {
        api.each(Caller.REVIEWER, month + "/ledger", entry);
    }

    /** The bundle an insurer gets for the month, by the file's name. */
    public byte[] insurerFile(String insurer, String name) {
        String delivery = month.replace("claim-months", "deliveries");
        return api.download(
                Caller.insurer(insurer),
                delivery + "/insurers/" + insurer + "/files/" + name,
                "application/octet-stream");
    }

    /** What the explanation would be, if what the JSON says had been registered. */
    public JsonNode whatIf(String receiptId, String supposed) {
        return api.post(
                        Caller.REVIEWER,
                        base + "/v1/receipts/" + receiptId + "/what-if",
                        "application/json",
                        supposed.getBytes(StandardCharsets.UTF_8))
                .json();
    }

    public JsonNode explanation(String receiptId) {
        return api.get(Caller.REVIEWER, base + "/v1/receipts/" + receiptId + "/explanation");
    }
}
