package jp.shikaku.claims.report;

import java.time.YearMonth;
import java.util.Map;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;

/** Names of delivered files, by the replaceable table {@code report/files.txt}. */
public final class ReportNames {

    private static final Map<String, String> NAMES = ReportTexts.table("files.txt");
    private static final int REIWA = 5;
    private static final int YEAR_BEFORE_REIWA = 2018;

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
            YearMonth month,
            boolean trial) {
        return pattern(report, kind)
                .replace("{organisation}", organisation.code())
                .replace("{prefecture}", institution.prefecture())
                .replace("{feeTable}", institution.feeTable())
                .replace("{institution}", institution.code())
                .replace("{month}", "%d%02d".formatted(month.getYear(), month.getMonthValue()))
                .replace("{eraMonth}", eraMonth(month))
                .replace("{test}", trial ? "TEST" : "");
    }

    /** The name of an insurer's file. */
    public static String of(String report, String kind) {
        return pattern(report, kind).replace("{test}", "");
    }

    private static String eraMonth(YearMonth month) {
        return "%d%02d%02d".formatted(REIWA, month.getYear() - YEAR_BEFORE_REIWA, month.getMonthValue());
    }

    private static String pattern(String report, String kind) {
        String name = NAMES.get(report + '.' + kind);
        if (name == null) {
            throw new IllegalStateException("the table of names has no " + report + '.' + kind);
        }
        return name;
    }
}
