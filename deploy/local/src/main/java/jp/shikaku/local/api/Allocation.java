package jp.shikaku.local.api;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * One receipt and who pays for it, as {@code GET /v1/claim-months/{m}/allocations} tells it.
 *
 * @param receiptId id of the receipt
 * @param key institution, kind, volume and number: what identifies it for its institution
 * @param kind what kind of receipt it is
 * @param claimedInsurer eight digits, null where no insurer is claimed
 * @param outcome what became of it
 * @param code 確認区分, null where there is none
 * @param held why it is held, null if it is not
 * @param visitDays days of the month
 * @param points 合計点数
 * @param costYen points × 10, and meals
 * @param parts who pays; empty where nobody is billed
 */
public record Allocation(
        String receiptId,
        String key,
        ReceiptKind kind,
        String claimedInsurer,
        String outcome,
        String code,
        String held,
        List<Integer> visitDays,
        int points,
        long costYen,
        List<Part> parts) {

    /**
     * One payer's part.
     *
     * @param insurer eight digits
     * @param days days of the month
     * @param visitDays how many visit days
     * @param points points
     * @param costYen yen
     */
    public record Part(String insurer, List<Integer> days, int visitDays, int points, long costYen) {}

    static Allocation of(JsonNode item) {
        List<Part> parts = new ArrayList<>();
        item.path("parts")
                .forEach(part -> parts.add(new Part(
                        part.path("insurerNumber").asText(),
                        integers(part.path("days")),
                        part.path("visitDays").asInt(),
                        part.path("points").asInt(),
                        part.path("costYen").asLong())));
        return new Allocation(
                item.path("receiptId").asText(),
                item.path("institutionCode").asText()
                        + '/'
                        + item.path("kind").asText()
                        + '/'
                        + item.path("volume").asText()
                        + '/'
                        + item.path("receiptNumber").asInt(),
                ReceiptKind.valueOf(item.path("kind").asText()),
                text(item, "claimedInsurer"),
                item.path("outcome").asText(),
                text(item, "code"),
                text(item, "held"),
                integers(item.path("visitDays")),
                item.path("points").asInt(),
                item.path("costYen").asLong(),
                List.copyOf(parts));
    }

    private static String text(JsonNode item, String field) {
        return item.hasNonNull(field) ? item.path(field).asText() : null;
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return List.copyOf(numbers);
    }
}
