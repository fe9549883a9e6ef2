package jp.shikaku.claims.reclaim;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.receipt.insurer.SearchNumber;

/**
 * 検索番号 as it is given out here: prefecture, fee table and claim month as {@link SearchNumber}, then レセプト管理番号, which is
 * made from where a receipt stands. Published numbers have nine digits given out in turn; sixteen make them unique without
 * counting.
 *
 * @param claimMonth 請求年月 of the receipt
 * @param reception reception number of its file
 * @param line line of the file on which it begins
 */
public record OwnSearchNumber(YearMonth claimMonth, long reception, int line) {

    private static final String NO_SERIAL = "000000000";
    private static final Pattern TEXT = Pattern.compile("[0-9]{2}[0-9]5([0-9]{2})([0-9]{2})([0-9]{9})([0-9]{7})");
    private static final int YEAR_BEFORE_REIWA = 2018;
    private static final int MONTH_GROUP = 2;
    private static final int RECEPTION_GROUP = 3;
    private static final int LINE_GROUP = 4;

    /** A number read; empty for one that is not of this form, and so of another organisation. */
    public static Optional<OwnSearchNumber> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OwnSearchNumber(
                    YearMonth.of(
                            YEAR_BEFORE_REIWA + Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(MONTH_GROUP))),
                    Long.parseLong(matcher.group(RECEPTION_GROUP)),
                    Integer.parseInt(matcher.group(LINE_GROUP))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** レセプト管理番号, 16 digits. */
    public String management() {
        return "%09d%07d".formatted(reception, line);
    }

    /** The number of a receipt of an institution, 24 digits. */
    public String text(InstitutionCode institution) {
        String model = SearchNumber.of(institution, claimMonth, NO_SERIAL);
        return model.substring(0, model.length() - NO_SERIAL.length()) + management();
    }
}
