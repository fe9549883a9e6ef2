package jp.shikaku.local.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.cli.Refusal;
import jp.shikaku.local.compare.Comparison;
import jp.shikaku.local.compare.DayCounts;
import jp.shikaku.local.compare.KindResult;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.local.compare.LedgerSums;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.play.StageResult.OutcomeSum;
import jp.shikaku.population.Town;
import jp.shikaku.population.claims.ClaimFile;
import jp.shikaku.population.claims.ReceiptTruth;

/** What institutions and the review organisation do with the month's claims. */
final class ReviewMonth {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration SETTLING_LIMIT = Duration.ofMinutes(10);

    private final ClaimsApi claims;
    private final EligibilityApi eligibility;
    private final Town town;
    private final Laws laws;
    private final Progress progress;

    ReviewMonth(ClaimsApi claims, EligibilityApi eligibility, Town town, Laws laws, Progress progress) {
        this.claims = claims;
        this.eligibility = eligibility;
        this.town = town;
        this.laws = laws;
        this.progress = progress;
    }

    /** Sends all files and waits until each is accepted; the ids go into the map by file name. */
    void submit(Map<String, String> fileIds) throws InterruptedException {
        for (ClaimFile file : town.claimFiles()) {
            fileIds.put(file.name(), claims.upload(file).json().path("fileId").asText());
        }
        int refused = 0;
        for (ClaimFile file : town.claimFiles()) {
            String id = fileIds.get(file.name());
            Waiting.until("the claim files", LIMIT, () -> settled(file, id));
            JsonNode state = claims.file(file.institutionCode(), id);
            if (!"ACCEPTED".equals(state.path("status").asText())) {
                throw new Refusal(Refusal.SUITE, "The claim file " + file.name() + " was not accepted.");
            }
            refused += state.path("receipts").path("refused").asInt();
        }
        progress.detail(town.claimFiles().size() + " files, " + town.receipts().size() + " receipts, " + refused
                + " of them refused for their faults");
    }

    /** Reviews the month and tells how far it is. */
    void review() throws InterruptedException {
        claims.startReview();
        int[] told = {-1};
        Waiting.until("the review", LIMIT, () -> {
            JsonNode review = claims.review();
            int total = review.path("total").asInt();
            int remaining = review.path("remaining").asInt();
            int tenths = total == 0 ? 10 : (total - remaining) * 10 / total;
            if (tenths > told[0]) {
                told[0] = tenths;
                progress.detail(String.format(
                        "%,6d of %,d decided, %,d held",
                        review.path("decided").asInt(),
                        total,
                        review.path("held").asInt()));
            }
            return remaining == 0 && total > 0;
        });
        settle();
    }

    /** Closes the month, unless a run that was interrupted here closed it. */
    void close() {
        if (!closed()) {
            claims.close();
        }
    }

    /** Waits until the claims service has taken in every change of the registry so far. */
    void settle() throws InterruptedException {
        Registrations.awaitComparison(eligibility);
        long head = eligibility.feedHead();
        Waiting.until("the claims service to follow the registry", SETTLING_LIMIT, () -> {
            JsonNode following = claims.month().path("following");
            return following.path("queued").asInt() == 0
                    && following.path("cursorPosition").asLong() >= head;
        });
    }

    /** Reads the month back and compares it with the truth. */
    StageResult measure(Stage stage) {
        JsonNode summary = claims.summary();
        List<Allocation> allocations = claims.allocations();
        int refused = summary.path("refused").asInt();
        laws.checkAllocations(allocations);
        laws.checkComplete(allocations, summary.path("received").asInt(), refused);
        laws.checkLedger(allocations, ledger(), closed());
        BiFunction<List<ReceiptTruth>, List<Allocation>, DayCounts> compare =
                stage == Stage.AS_CLAIMED ? (truths, none) -> Comparison.asClaimed(truths) : Comparison::billed;
        return new StageResult(
                outcomes(summary),
                sum("TOTAL", summary.path("total")),
                refused,
                compare.apply(town.receipts(), allocations),
                KindResult.of(town.receipts(), allocations, compare));
    }

    /** What the ledger's entries of each receipt sum to. */
    LedgerSums ledger() {
        LedgerSums ledger = new LedgerSums();
        claims.ledger(entry -> ledger.add(
                entry.path("receiptId").asText(),
                entry.path("points").asLong(),
                entry.path("yen").asLong()));
        return ledger;
    }

    /** Sends one file again: it must be known. */
    void repeatOneFile(Map<String, String> fileIds) {
        ClaimFile file = town.claimFiles().get(0);
        Api.Answer answer = claims.upload(file);
        if (answer.status() != 200 || !answer.json().path("fileId").asText().equals(fileIds.get(file.name()))) {
            laws.fail(Law.REPETITION_CHANGES_NOTHING, file.name());
        }
    }

    private boolean closed() {
        return "CLOSED".equals(claims.month().path("state").asText());
    }

    private boolean settled(ClaimFile file, String id) {
        String status = claims.file(file.institutionCode(), id).path("status").asText();
        return !"RECEIVED".equals(status) && !"CHECKING".equals(status);
    }

    private static List<OutcomeSum> outcomes(JsonNode summary) {
        List<OutcomeSum> outcomes = new ArrayList<>();
        summary.path("byOutcome")
                .forEach(item -> outcomes.add(sum(item.path("outcome").asText(), item)));
        return outcomes;
    }

    private static OutcomeSum sum(String outcome, JsonNode item) {
        return new OutcomeSum(
                outcome,
                item.hasNonNull("code") ? item.path("code").asText() : null,
                item.path("receipts").asInt(),
                item.path("points").asLong(),
                item.path("costYen").asLong());
    }
}
