package jp.shikaku.receipt.writing;

import java.time.YearMonth;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * The first record (IR, UK, YK): who claims what month.
 *
 * @param reviewOrganisation 審査支払機関
 * @param institution 医療機関コード with prefecture and 点数表
 * @param name 医療機関名称, full-width, at most 40 bytes
 * @param claimMonth 請求年月
 * @param volume マルチボリューム識別情報, "00" for the first or only one
 * @param telephone 電話番号, null where not recorded
 * @param kind what kind of receipts the file holds
 */
public record FileHead(
        ReviewOrganisation reviewOrganisation,
        InstitutionCode institution,
        String name,
        YearMonth claimMonth,
        String volume,
        String telephone,
        ReceiptKind kind) {

    /** The head of a medical file. */
    public FileHead(
            ReviewOrganisation reviewOrganisation,
            InstitutionCode institution,
            String name,
            YearMonth claimMonth,
            String volume,
            String telephone) {
        this(reviewOrganisation, institution, name, claimMonth, volume, telephone, ReceiptKind.MEDICAL);
    }
}
