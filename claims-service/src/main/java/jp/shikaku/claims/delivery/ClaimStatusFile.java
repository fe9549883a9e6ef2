package jp.shikaku.claims.delivery;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.model.InsurerNumber;

/**
 * 請求確定状況: which receipts are claimed. 31 columns, of which the source states only the last three in their meaning: 29
 * claimed (1) or not (2), 30 the level of the fault (L2, L3, L4), 31 its code. The others are ours, in the order of the
 * 増減点連絡書 (domain notes A.9.7); what is not known before a receipt is understood stays empty.
 */
final class ClaimStatusFile {

    private static final String REPORT = "fixf";
    private static final String DETAIL_ROW = "3";
    private static final int COLUMNS = 31;
    private static final int TREATMENT_MONTH = 2;
    private static final int RECEIPT_NUMBER = 3;
    private static final int RECEPTION_NUMBER = 4;
    private static final int TYPE = 7;
    private static final int INSURER = 8;
    private static final int POINTS = 22;
    private static final int CLAIMED = 29;
    private static final int LEVEL = 30;
    private static final int CODE = 31;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final ReportCsv csv;
    private long items;

    ClaimStatusFile(OutputStream out, ReportHead head) {
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
        csv.row(List.of(row));
    }

    DeliveryFile.Written written() {
        return new DeliveryFile.Written(items, csv.substitutions());
    }

    private static void set(String[] row, int column, Object value) {
        row[column - 1] = value == null ? "" : value.toString();
    }
}
