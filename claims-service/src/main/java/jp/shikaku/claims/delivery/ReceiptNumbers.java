package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.time.YearMonth;

import jp.shikaku.claims.reclaim.OwnSearchNumber;
import jp.shikaku.model.InstitutionCode;

/** The numbers a receipt has at the review organisation, made from where it stands: reception number of its file and line. */
final class ReceiptNumbers {

    private ReceiptNumbers() {}

    /** 受付番号 of the file, 13 digits. */
    static String reception(ResultFacts facts) {
        return "%013d".formatted(facts.reception());
    }

    /** The numbers of a receipt. */
    static OwnSearchNumber own(LocalDate claimMonth, long reception, int line) {
        return new OwnSearchNumber(YearMonth.from(claimMonth), reception, line);
    }

    /** 検索番号. */
    static String search(InstitutionCode institution, LocalDate claimMonth, long reception, int line) {
        return own(claimMonth, reception, line).text(institution);
    }

    /** 検索番号 of a result. */
    static String search(ResultFacts facts) {
        return search(facts.institution(), facts.claimMonth(), facts.reception(), facts.line());
    }
}
