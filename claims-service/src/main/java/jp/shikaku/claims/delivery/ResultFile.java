package jp.shikaku.claims.delivery;

import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportText;

/**
 * The 資格確認結果連絡書 as a file, nine items per detail row. Source: manual of the online claim system, printable reports
 * (domain notes B.7). The month in its name is the claim month or the processing month (the source says only YYYYMM).
 */
final class ResultFile {

    private static final String REPORT = "skkg";
    private static final String FIRST_ROW = "3";
    private static final String FOLLOWING_ROW = "4";
    private static final int ITEMS = 9;
    private static final int NAME_BYTES = 40;
    private static final int HANDLING_WIDTH = 10;
    private static final int CONTENT_WIDTH = 25;

    private final ReportCsv csv;
    private long items;

    ResultFile(OutputStream out, ReportHead head) {
        csv = new ReportCsv(out);
        head.writeTitle(csv, head.edition().titleKey());
        ReportHead.writeCaptions(csv, REPORT, ITEMS);
    }

    /** Adds the rows of a result: one of type 3, and as many of type 4 as its contents need. */
    void add(QualificationResult result) {
        items++;
        List<String> names = List.of(
                ReportText.fit(result.name(), NAME_BYTES),
                ReportText.fit(result.chartNumber() == null ? "" : result.chartNumber(), NAME_BYTES));
        List<String> handling = ReportText.wrap(result.handling().printed(), HANDLING_WIDTH);
        List<String> claimed = result.claimed().stream()
                .flatMap(value -> ReportText.wrap(value.printed(), CONTENT_WIDTH).stream())
                .toList();
        List<String> numbers = new ArrayList<>();
        List<String> confirmed = new ArrayList<>();
        for (QualificationResult.ConfirmedPart part : result.parts()) {
            int before = confirmed.size();
            part.confirmed().forEach(value -> confirmed.addAll(ReportText.wrap(value.printed(), CONTENT_WIDTH)));
            numbers.add(part.part() == null ? "" : part.part().toString());
            IntStream.range(before + 1, confirmed.size()).forEach(i -> numbers.add(""));
        }
        if (result.message() != null) {
            confirmed.addAll(ReportText.wrap(result.message().ja(), CONTENT_WIDTH));
        }
        write(result, names, handling, claimed, numbers, confirmed);
    }

    DeliveryFile.Written written() {
        return new DeliveryFile.Written(items, csv.substitutions());
    }

    private void write(
            QualificationResult result,
            List<String> names,
            List<String> handling,
            List<String> claimed,
            List<String> numbers,
            List<String> confirmed) {
        YearMonth month = result.treatmentMonth();
        int rows = longest(names, handling, claimed, confirmed);
        for (int row = 0; row < rows; row++) {
            boolean first = row == 0;
            csv.row(List.of(
                    first ? FIRST_ROW : FOLLOWING_ROW,
                    first ? "%d%02d".formatted(month.getYear(), month.getMonthValue()) : "",
                    first ? result.recordedInsurer() : "",
                    at(names, row),
                    first ? ResultWriting.DATE.format(result.birthDate()) : "",
                    at(handling, row),
                    at(claimed, row),
                    at(numbers, row),
                    at(confirmed, row)));
        }
    }

    private static String at(List<String> column, int row) {
        return row < column.size() ? column.get(row) : "";
    }

    @SafeVarargs
    private static int longest(List<String>... columns) {
        int longest = 0;
        for (List<String> column : columns) {
            int used = column.size();
            while (used > 0 && column.get(used - 1).isEmpty()) {
                used--;
            }
            longest = Math.max(longest, used);
        }
        return longest;
    }
}
