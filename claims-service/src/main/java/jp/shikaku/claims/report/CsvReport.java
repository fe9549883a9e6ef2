package jp.shikaku.claims.report;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import jakarta.ws.rs.core.Response;

/** A short report with one row of captions, as a download; written by {@link ReportCsv}. */
public final class CsvReport {

    private final String name;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ReportCsv csv = new ReportCsv(out);

    /** A report with the row of its captions. */
    public CsvReport(String name, String... captions) {
        this.name = name;
        row((Object[]) captions);
    }

    /** Adds a row; null is an empty item. */
    public void row(Object... items) {
        csv.row(Arrays.stream(items)
                .map(item -> item == null ? "" : item.toString())
                .toList());
    }

    /** The report as a download. */
    public Response response() {
        return Response.ok(out.toByteArray(), ReportCsv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .build();
    }
}
