package jp.shikaku.claims.delivery;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportText;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Receipt;

/** 返戻内訳書: the claims that go back to the institution, twenty items (domain notes A.9.7). */
final class ReturnList {

    private static final String REPORT = "henr";
    private static final String DETAIL_ROW = "3";
    private static final int ITEMS = 20;
    private static final int NAME_BYTES = 40;
    private static final int REASON_BYTES = 50;
    private static final int CHART_BYTES = 20;
    private static final int INFORMATION_BYTES = 40;
    /** 請求情報 as the record tables of the kinds name it. */
    static final String[] CLAIM_INFORMATION = {"claim information", "claim information 2"};

    private static final int SHOWN_FROM = 4;
    /** 協会けんぽ numbers are shown whole; the wording of the source is ambiguous. */
    private static final String SHOWN_WHOLE = "0101001";

    private final ReportCsv csv;
    private long items;

    ReturnList(OutputStream out, ReportHead head) {
        csv = new ReportCsv(out);
        head.writeTitle(csv, "title.henr");
        ReportHead.writeCaptions(csv, REPORT, ITEMS);
    }

    void add(ResultFacts facts) {
        items++;
        Receipt receipt = facts.receipt().receipt();
        Optional<InsurerEntry> insurer = Optional.ofNullable(receipt.insurer());
        String code = facts.returnedFor().value();
        csv.row(List.of(
                DETAIL_ROW,
                "%d%02d"
                        .formatted(
                                receipt.treatmentMonth().getYear(),
                                receipt.treatmentMonth().getMonthValue()),
                ReceiptNumbers.reception(facts),
                insurer.map(entry -> shown(entry.insurer())).orElse(""),
                ReportTexts.of("person." + receipt.type().person()).ja(),
                text(receipt.benefitRatio()),
                ReportText.fit(receipt.patient().name(), NAME_BYTES),
                text(insurer.map(InsurerEntry::actualDays).orElse(null)),
                Long.toString(receipt.trailerPoints()),
                "",
                text(insurer.map(InsurerEntry::reductionClass).orElse(null)),
                text(insurer.map(InsurerEntry::burdenAmount).orElse(null)),
                "",
                text(insurer.map(InsurerEntry::mealAmount).orElse(null)),
                text(insurer.map(InsurerEntry::standardBurden).orElse(null)),
                code,
                ReportText.fit(reasonText(code), REASON_BYTES),
                ReportText.fit(receipt.chartNumber() == null ? "" : receipt.chartNumber(), CHART_BYTES),
                ReceiptNumbers.search(facts),
                ReportText.fit(facts.receipt().item("RE", 0, CLAIM_INFORMATION), INFORMATION_BYTES)));
    }

    /** 事由 of a code, in words of ours. */
    static String reasonText(String code) {
        return ReportTexts.of("return." + code, "return.other").ja();
    }

    DeliveryFile.Written written() {
        return new DeliveryFile.Written(items, csv.substitutions());
    }

    private static String shown(InsurerNumber number) {
        String padded = number.padded();
        return padded.startsWith(SHOWN_WHOLE) ? padded : " ".repeat(SHOWN_FROM) + padded.substring(SHOWN_FROM);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
