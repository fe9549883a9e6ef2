package jp.shikaku.receipt.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;

/**
 * What a DPC hospital states about a change of insurance inside the month (domain notes A.8): 保険変更 in GT, and bundles in HH
 * and GT that another insurance pays (自他保険区分). That 1 is the insurance of the receipt and anything else another one was
 * not found stated anywhere.
 *
 * @param line the line of the file
 * @param record HH or GT
 * @param changedOn 変更年月日, null where none is stated
 * @param note 文字データ, null where none is stated; may name a person
 * @param otherInsurance whether another insurance pays what the record charges
 */
public record InsuranceStatement(long line, String record, LocalDate changedOn, String note, boolean otherInsurance) {

    private static final Set<String> RECORDS = Set.of("HH", "GT");
    private static final Set<String> OWN = Set.of("", "1");

    /**
     * The statements of a receipt that say that its insurance changed, in their order; empty for other kinds than DPC.
     *
     * @param edition the record tables of its kind and claim month
     */
    public static List<InsuranceStatement> of(RawReceipt receipt, Edition edition) {
        List<InsuranceStatement> statements = new ArrayList<>();
        for (RawLine line : receipt.lines()) {
            if (RECORDS.contains(line.recordId())
                    && edition.record(line.recordId()).isPresent()) {
                InsuranceStatement statement = of(line, edition);
                if (statement.changedOn != null || statement.otherInsurance) {
                    statements.add(statement);
                }
            }
        }
        return List.copyOf(statements);
    }

    private static InsuranceStatement of(RawLine line, Edition edition) {
        String record = line.recordId();
        String note = line.item(edition.position(record, "note on the change"));
        return new InsuranceStatement(
                line.number(),
                record,
                UkeDates.date(line.item(edition.position(record, "insurance changed on")))
                        .orElse(null),
                note.isEmpty() ? null : note,
                !OWN.contains(line.item(edition.position(record, "own or other insurance"))));
    }

    /** The same without its note. */
    public InsuranceStatement withoutNote() {
        return new InsuranceStatement(line, record, changedOn, null, otherInsurance);
    }

    /** Without the note, which may name a person. */
    @Override
    public String toString() {
        return "InsuranceStatement[" + record + ']';
    }
}
