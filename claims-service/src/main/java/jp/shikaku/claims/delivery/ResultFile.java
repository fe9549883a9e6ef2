package jp.shikaku.claims.delivery;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jp.shikaku.claims.report.ReportCsv;
import jp.shikaku.claims.report.ReportName;
import jp.shikaku.claims.report.ReportText;
import jp.shikaku.claims.report.ReportTexts;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;

/**
 * The 資格確認結果連絡書（原審査） as a file: RIskkg + organisation 1 + prefecture 2 + institution 7 + YYYYMM + .csv, in
 * windows-31j with CR LF, nine items per detail row. Source: manual of the online claim system, printable reports. The
 * month in the name is the claim month (the source says only YYYYMM); the title names the month before it.
 */
final class ResultFile {

    private static final String HEADER_ROW = "1";
    private static final String CAPTION_ROW = "2";
    private static final String FIRST_ROW = "3";
    private static final String FOLLOWING_ROW = "4";
    private static final int ITEMS = 9;
    private static final int NAME_BYTES = 40;
    private static final int HANDLING_WIDTH = 10;
    private static final int CONTENT_WIDTH = 25;

    private final InstitutionCode institution;
    private final String institutionName;
    private final ReviewOrganisation organisation;
    private final LocalDate key;
    private final YearMonth claimMonth;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ReportCsv csv = new ReportCsv(out);

    ResultFile(InstitutionCode institution, String institutionName, ReviewOrganisation organisation, LocalDate key) {
        this.institution = institution;
        this.institutionName = institutionName;
        this.organisation = organisation;
        this.key = key;
        this.claimMonth = YearMonth.from(key);
        header();
        captions();
    }

    /** The name under which the file is handed out; in a trial run with TEST before the extension. */
    String name() {
        return "RIskkg" + organisation.code() + institution.prefecture() + institution.code() + claimMonth.getYear()
                + "%02d".formatted(claimMonth.getMonthValue()) + ReportName.trial(key) + ".csv";
    }

    /** Adds the rows of a result: one of type 3, and as many of type 4 as its contents need. */
    void add(QualificationResult result) {
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

    /** The whole file. */
    byte[] bytes() {
        return out.toByteArray();
    }

    private void header() {
        YearMonth month = claimMonth.minusMonths(1);
        String title = month.getYear() + "年" + month.getMonthValue() + "月分　"
                + ReportTexts.of("title").ja() + "　"
                + ReportTexts.of("table.medical").ja();
        String federation =
                organisation == ReviewOrganisation.KOKUHOREN ? ReportTexts.prefecture(institution.prefecture()) : "";
        csv.row(List.of(
                HEADER_ROW,
                title,
                institution.prefecture(),
                "医療機関コード " + institution.code(),
                institutionName + "　御中",
                federation
                        + ReportTexts.of("organisation." + organisation.code()).ja()));
    }

    private void captions() {
        List<String> captions = new ArrayList<>();
        captions.add(CAPTION_ROW);
        for (int item = 2; item <= ITEMS; item++) {
            captions.add(ReportTexts.of("caption." + item).ja());
        }
        csv.row(captions);
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
