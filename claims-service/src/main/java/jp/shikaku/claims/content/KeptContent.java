package jp.shikaku.claims.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.layout.RecordSpec;

/**
 * The records of a kept receipt, with what is needed to read them again: they mean what the record tables of their kind
 * and claim month say. Holds personal data; never logged.
 *
 * @param kind the kind of its file
 * @param claimMonth 請求年月 of its file
 * @param raw the records as received
 */
public record KeptContent(ReceiptKind kind, YearMonth claimMonth, RawReceipt raw) {

    /** From a row with the columns {@code kind, claim_month, content, first_line} of {@code receipt}. */
    public static KeptContent of(ResultSet row) throws SQLException {
        return new KeptContent(
                ReceiptKind.valueOf(row.getString("kind")),
                YearMonth.from(row.getObject("claim_month", LocalDate.class)),
                RawReceipt.of(row.getBytes("content"), row.getInt("first_line")));
    }

    /**
     * The receipt understood.
     *
     * @throws IllegalArgumentException if it cannot be understood, which an accepted receipt always can
     */
    public Receipt receipt() {
        return Receipt.of(raw, edition());
    }

    /**
     * An item as recorded, whether or not the receipt can be understood.
     *
     * @param record the record, for example KO
     * @param index which of these records, from 0
     * @param names its names in the record tables of the kinds; the first one that this kind has
     * @return empty where the kind has no such item, or the receipt no such record
     */
    public String item(String record, int index, String... names) {
        return raw.lines().stream()
                .filter(line -> line.is(record))
                .skip(index)
                .findFirst()
                .map(line -> line.item(position(record, names)))
                .orElse("");
    }

    private int position(String record, String... names) {
        return edition().record(record).stream()
                .flatMapToInt(spec -> Stream.of(names).mapToInt(spec::position))
                .filter(position -> position != RecordSpec.ABSENT)
                .findFirst()
                .orElse(RecordSpec.ABSENT);
    }

    /** The record tables by which it is read. */
    public Edition edition() {
        return Editions.PUBLISHED.of(kind, claimMonth);
    }

    @Override
    public String toString() {
        return "KeptContent[withheld]";
    }
}
