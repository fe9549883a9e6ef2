package jp.shikaku.receipt.content;

import jp.shikaku.model.ConfirmationCode;

/**
 * SN: what was confirmed about the qualification. In a primary claim only 負担者種別 1, 確認区分 01 and the branch.
 *
 * @param payerKind 負担者種別: 1 the insurer, 2–5 the public payers
 * @param confirmation 確認区分
 * @param insurerNumber 保険者番号等（資格確認）as written, null where not recorded
 * @param symbol 記号（資格確認）, null where not recorded
 * @param number 番号（資格確認）, null where not recorded
 * @param branch 枝番, null where not recorded
 * @param beneficiaryNumber 受給者番号, null where not recorded
 */
public record QualificationEntry(
        int payerKind,
        ConfirmationCode confirmation,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String beneficiaryNumber) {

    /**
     * What an institution records in a primary claim.
     *
     * @param branch 枝番, null where it is not known
     */
    public static QualificationEntry atTheDesk(String branch) {
        return new QualificationEntry(1, ConfirmationCode.AT_THE_DESK, null, null, null, branch, null);
    }

    /** Without the numbers, which are personal data. */
    @Override
    public String toString() {
        return "QualificationEntry[…]";
    }
}
