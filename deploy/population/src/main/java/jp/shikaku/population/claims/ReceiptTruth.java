package jp.shikaku.population.claims;

import java.util.List;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonInclude;

import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * Who really covered the days of one receipt. For the comparison only: no service ever sees it.
 *
 * @param kind what kind of receipt it is
 * @param institutionCode ten digits
 * @param volume マルチボリューム識別情報 of its file
 * @param receiptNumber レセプト番号
 * @param claimedInsurer eight digits as claimed, null where no insurer is claimed
 * @param points 合計点数
 * @param visits 診療実日数, of a pharmacy 処方箋受付回数
 * @param payers by day of the month: the true insurer, or an empty text for nobody
 * @param situations what makes the receipt special, most telling first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptTruth(
        ReceiptKind kind,
        String institutionCode,
        String volume,
        int receiptNumber,
        String claimedInsurer,
        int points,
        int visits,
        SortedMap<Integer, String> payers,
        List<Situation> situations) {

    /** What identifies the receipt within the claim month: a hospital's medical and DPC files have the same volumes. */
    public String key() {
        return institutionCode + '/' + kind + '/' + volume + '/' + receiptNumber;
    }
}
