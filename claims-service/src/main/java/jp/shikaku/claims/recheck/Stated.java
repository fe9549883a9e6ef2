package jp.shikaku.claims.recheck;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.receipt.content.InsuranceStatement;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * What a receipt states beside what the review judges.
 *
 * @param searchNumber 検索番号 of the claim that is made again, null in a primary claim
 * @param insuranceChange whether a DPC hospital states that the insurance changed inside the month
 */
public record Stated(String searchNumber, boolean insuranceChange) {

    static Stated of(KeptContent content, Receipt receipt) {
        return new Stated(
                receipt.searchNumber(),
                content.kind() == ReceiptKind.DPC
                        && !InsuranceStatement.of(content.raw(), content.edition())
                                .isEmpty());
    }
}
