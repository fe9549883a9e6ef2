package jp.shikaku.receipt.check;

import java.time.YearMonth;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * The first record of a file, understood: who claims what month.
 *
 * @param reviewOrganisation 審査支払機関
 * @param institution 医療機関コード with prefecture and 点数表
 * @param name 医療機関名称: the registered one where a {@link Directory} tells it, else as recorded; empty where it is missing
 * @param claimMonth 請求年月
 * @param volume マルチボリューム識別情報, two digits
 * @param kind what kind of receipts the file holds
 */
public record ClaimHeader(
        ReviewOrganisation reviewOrganisation,
        InstitutionCode institution,
        String name,
        YearMonth claimMonth,
        String volume,
        ReceiptKind kind) {

    /** The header of the same file, whose receipts turned out to be of another kind. */
    ClaimHeader of(ReceiptKind other) {
        return new ClaimHeader(reviewOrganisation, institution, name, claimMonth, volume, other);
    }

    /** The same header with another name of the institution. */
    public ClaimHeader named(String other) {
        return new ClaimHeader(reviewOrganisation, institution, other, claimMonth, volume, kind);
    }
}
