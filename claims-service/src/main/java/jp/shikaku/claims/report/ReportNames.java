package jp.shikaku.claims.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;

/** Names of delivered files, by the replaceable table {@code report/files.txt}. */
public final class ReportNames {

    private static final Map<String, String> NAMES = ReportTexts.table("files.txt");

    private ReportNames() {}

    /** Whether a report has a name for receipts of a kind. */
    public static boolean has(String report, String kind) {
        return NAMES.containsKey(report + '.' + kind);
    }

    /** The name of an institution's file. */
    public static String of(
            String report,
            String kind,
            ReviewOrganisation organisation,
            InstitutionCode institution,
            LocalDate claimMonth) {
        YearMonth month = YearMonth.from(claimMonth);
        return pattern(report, kind)
                .replace("{organisation}", organisation.code())
                .replace("{prefecture}", institution.prefecture())
                .replace("{feeTable}", institution.feeTable())
                .replace("{institution}", institution.code())
                .replace("{month}", "%d%02d".formatted(month.getYear(), month.getMonthValue()))
                .replace("{eraMonth}", ReportName.era(month))
                .replace("{test}", ReportName.trial(claimMonth));
    }

    /** The name of an insurer's file. */
    public static String of(String report, String kind) {
        return pattern(report, kind).replace("{test}", "");
    }

    private static String pattern(String report, String kind) {
        String name = NAMES.get(report + '.' + kind);
        if (name == null) {
            throw new IllegalStateException("the table of names has no " + report + '.' + kind);
        }
        return name;
    }
}
