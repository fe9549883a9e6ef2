package jp.shikaku.claims.delivery;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportText;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.receipt.content.Receipt;

/**
 * 枝番特定結果: the branches that the check found, for the institution to note. Eight items: 年月, レセプト種別, カルテ番号等, 氏名,
 * 保険者番号, 記号, 番号, 資格確認後枝番 (domain notes B.7). Titles and captions stand before them as in the other reports; the
 * detail rows have no レコード種別, since the source lists none.
 */
final class BranchFile {

    private static final int CAPTIONS = 8;
    private static final int NAME_BYTES = 40;
    private static final int CHART_BYTES = 20;

    private final ReportCsv csv;
    private long items;

    BranchFile(OutputStream out, ReportHead head) {
        csv = new ReportCsv(out);
        head.writeTitle(csv, "title.edbn");
        csv.row(IntStream.rangeClosed(1, CAPTIONS)
                .mapToObj(item -> ReportTexts.of("caption.edbn." + item).ja())
                .toList());
    }

    void add(ResultFacts facts) {
        Receipt receipt = facts.receipt().receipt();
        for (Part part : facts.parts()) {
            items++;
            InsuredNumber number = part.payer();
            csv.row(List.of(
                    "%d%02d"
                            .formatted(
                                    receipt.treatmentMonth().getYear(),
                                    receipt.treatmentMonth().getMonthValue()),
                    receipt.type().value(),
                    ReportText.fit(receipt.chartNumber() == null ? "" : receipt.chartNumber(), CHART_BYTES),
                    ReportText.fit(receipt.patient().name(), NAME_BYTES),
                    number.insurer().padded(),
                    number.symbol() == null ? "" : number.symbol(),
                    number.number(),
                    number.branch() == null ? "" : number.branch()));
        }
    }

    DeliveryFile.Written written() {
        return new DeliveryFile.Written(items, csv.substitutions());
    }
}
