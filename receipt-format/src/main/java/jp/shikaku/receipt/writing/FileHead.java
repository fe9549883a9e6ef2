package jp.shikaku.receipt.writing;

import java.time.YearMonth;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;

/**
 * IR: who claims what month.
 *
 * @param reviewOrganisation 審査支払機関
 * @param institution 医療機関コード with prefecture and 点数表
 * @param name 医療機関名称, full-width, at most 40 bytes
 * @param claimMonth 請求年月
 * @param volume マルチボリューム識別情報, "00" for the first or only one
 * @param telephone 電話番号, null where not recorded
 */
public record FileHead(
        ReviewOrganisation reviewOrganisation,
        InstitutionCode institution,
        String name,
        YearMonth claimMonth,
        String volume,
        String telephone) {}
