package jp.shikaku.claims.delivery;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportTexts;

/** 取消一覧: receipts and parts that an insurer was billed for and is no longer. The layout is ours. */
final class ReversalFile {

    private static final int CAPTIONS = 9;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final ReportCsv csv;
    private long items;

    ReversalFile(OutputStream out) {
        csv = new ReportCsv(out);
        csv.row(IntStream.rangeClosed(1, CAPTIONS)
                .mapToObj(item -> ReportTexts.of("caption.reversals." + item).ja())
                .toList());
    }

    void add(ForwardedStore.Reversed reversed) {
        items++;
        LocalDate claimMonth = reversed.place().month();
        csv.row(List.of(
                MONTH.format(claimMonth),
                ReceiptNumbers.search(reversed.institution(), claimMonth, reversed.reception(), reversed.line()),
                reversed.institution().value(),
                MONTH.format(reversed.treatmentMonth()),
                Integer.toString(reversed.number()),
                Integer.toString(reversed.place().part()),
                Integer.toString(reversed.points()),
                Long.toString(reversed.yen()),
                ReportTexts.of("reversed." + reversed.outcome(), "reversed.other")
                        .ja()));
    }

    DeliveryFile.Written written() {
        return new DeliveryFile.Written(items, csv.substitutions());
    }
}
