package jp.shikaku.claims.delivery;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportText;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.model.InsurerNumber;

/**
 * 請求確定状況: which receipts are claimed. 31 columns, of which the source states only the last three in their meaning: 29
 * claimed (1) or not (2), 30 the level of the fault (L2, L3, L4), 31 its code. The others are ours, in the order of the
 * 増減点連絡書 (domain notes A.9.7), as the receipt records them, also where it was refused. 6 特別審査, 9 老人市町村, 15 高額区分
 * and 17 老人減免 stay empty: a receipt does not record them.
 */
final class ClaimStatusFile {

    private static final String REPORT = "fixf";
    private static final String DETAIL_ROW = "3";
    private static final int COLUMNS = 31;
    private static final int TEXT_BYTES = 40;
    private static final String RECEIPT = "RE";
    private static final String INSURED = "HO";
    private static final String PUBLIC = "KO";
    private static final int PUBLIC_PAYERS = 4;
    private static final Pattern BIRTH_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern RECEIPT_TYPE = Pattern.compile("\\d{4}");
    private static final List<Recorded> RECORDED = List.of(
            new Recorded(5, RECEIPT, "department 1", "department"),
            new Recorded(16, INSURED, "duty reason"),
            new Recorded(18, RECEIPT, "name"),
            new Recorded(19, RECEIPT, "chart number"),
            new Recorded(21, INSURED, "visit days"),
            new Recorded(23, INSURED, "meal count"),
            new Recorded(24, INSURED, "meal amount"),
            new Recorded(25, INSURED, "burden amount"),
            new Recorded(26, PUBLIC, "total points"),
            new Recorded(28, RECEIPT, ReturnList.CLAIM_INFORMATION));

    private static final int TREATMENT_MONTH = 2;
    private static final int RECEIPT_NUMBER = 3;
    private static final int RECEPTION_NUMBER = 4;
    private static final int TYPE = 7;
    private static final int INSURER = 8;
    private static final int PUBLIC_PAYER = 10;
    private static final int PERSON = 14;
    private static final int BIRTH_DAY = 20;
    private static final int POINTS = 22;
    private static final int SEARCH_NUMBER = 27;
    private static final int CLAIMED = 29;
    private static final int LEVEL = 30;
    private static final int CODE = 31;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final ReportCsv csv;
    private final ReportHead head;
    private long items;

    /** An item of a record, by its names in the record tables, and the column it is told in. */
    private record Recorded(int column, String record, String... names) {}

    ClaimStatusFile(OutputStream out, ReportHead head) {
        this.head = head;
        csv = new ReportCsv(out);
        head.writeTitle(csv, "title.fixf");
        ReportHead.writeCaptions(csv, REPORT, COLUMNS);
    }

    void add(ClaimStatusStore.Status status) {
        items++;
        String[] row = new String[COLUMNS];
        Arrays.fill(row, "");
        row[0] = DETAIL_ROW;
        set(row, TREATMENT_MONTH, status.treatmentMonth() == null ? null : MONTH.format(status.treatmentMonth()));
        set(row, RECEIPT_NUMBER, status.number());
        set(row, RECEPTION_NUMBER, "%013d".formatted(status.reception()));
        set(row, TYPE, status.type());
        set(row, INSURER, status.insurer() == null ? null : new InsurerNumber(status.insurer()).padded());
        set(row, POINTS, status.points());
        set(row, CLAIMED, status.claimed() ? 1 : 2);
        set(row, LEVEL, status.level() == null ? null : status.level().replaceFirst("_.*", ""));
        set(row, CODE, status.faultCode());
        setRecorded(row, status);
        csv.row(List.of(row));
    }

    private void setRecorded(String[] row, ClaimStatusStore.Status status) {
        KeptContent content = status.content();
        for (Recorded recorded : RECORDED) {
            String text = content.item(recorded.record(), 0, recorded.names());
            set(row, recorded.column(), ReportText.fit(text, TEXT_BYTES));
        }
        for (int payer = 0; payer < PUBLIC_PAYERS; payer++) {
            set(row, PUBLIC_PAYER + payer, content.item(PUBLIC, payer, "public payer number"));
        }
        set(
                row,
                BIRTH_DAY,
                BIRTH_DATE.matcher(content.item(RECEIPT, 0, "birth date")).replaceFirst("$1/$2/$3"));
        if (status.type() != null && RECEIPT_TYPE.matcher(status.type()).matches()) {
            set(row, PERSON, ReportTexts.of("person." + status.type().charAt(3)).ja());
        }
        if (status.claimed()) {
            set(
                    row,
                    SEARCH_NUMBER,
                    ReceiptNumbers.search(head.institution(), head.key(), status.reception(), status.line()));
        }
    }

    DeliveryFile.Written written() {
        return new DeliveryFile.Written(items, csv.substitutions());
    }

    private static void set(String[] row, int column, Object value) {
        row[column - 1] = value == null ? "" : value.toString();
    }
}
