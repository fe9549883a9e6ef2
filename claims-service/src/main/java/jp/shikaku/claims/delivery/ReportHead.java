package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportNames;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;

/**
 * What an institution's reports begin with: the row of titles (1) and the row of captions (2).
 *
 * @param institution whose report it is
 * @param institutionName as it writes itself, may be empty
 * @param organisation the review organisation that reports
 * @param key claim month or its trial, or processing month of a re-examination
 * @param edition original or re-examination
 * @param kind kind of the receipts, for example MEDICAL
 */
record ReportHead(
        InstitutionCode institution,
        String institutionName,
        ReviewOrganisation organisation,
        LocalDate key,
        Edition edition,
        String kind) {

    private static final String TITLE_ROW = "1";
    private static final String CAPTION_ROW = "2";

    YearMonth month() {
        return YearMonth.from(key);
    }

    /** The name of a report's file; in a trial run with TEST before the extension. */
    String fileName(String report) {
        return ReportNames.of(report, kind, organisation, institution, key);
    }

    /** Writes the row of titles; originals name the month before the claim month, re-examinations the processing month. */
    void writeTitle(ReportCsv csv, String titleKey) {
        YearMonth told = edition == Edition.ORIGINAL ? month().minusMonths(1) : month();
        String title = told.getYear() + "年" + told.getMonthValue() + "月分　"
                + ReportTexts.of(titleKey).ja() + "　"
                + ReportTexts.of("table." + kind).ja();
        String federation =
                organisation == ReviewOrganisation.KOKUHOREN ? ReportTexts.prefecture(institution.prefecture()) : "";
        csv.row(List.of(
                TITLE_ROW,
                title,
                institution.prefecture(),
                "医療機関コード " + institution.code(),
                institutionName + "　御中",
                federation
                        + ReportTexts.of("organisation." + organisation.code()).ja()));
    }

    /** Writes the row of captions of a report's items from the second on. */
    static void writeCaptions(ReportCsv csv, String report, int items) {
        List<String> captions = new ArrayList<>();
        captions.add(CAPTION_ROW);
        for (int item = 2; item <= items; item++) {
            captions.add(ReportTexts.of("caption." + report + '.' + item).ja());
        }
        csv.row(captions);
    }
}
