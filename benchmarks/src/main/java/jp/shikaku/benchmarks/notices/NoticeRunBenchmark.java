package jp.shikaku.benchmarks.notices;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Issues a run of notices, and renders bare pages beside it. */
public final class NoticeRunBenchmark {

    private static final String DUE =
            """
            INSERT INTO entitlement (entitlement_id, person_id, qualification_id, kind, state, cause, rule,
                                     insurer_number, symbol, number, branch, name, kana, birth_date, family,
                                     acquired_on, burden_tenths, post_number, address, decided_at, changed_at)
            SELECT gen_random_uuid(), 'p' || n, 'q' || n, 'NOTICE', 'PENDING', 'NEW_QUALIFICATION', 'USABLE_CARD',
                   '06132013', '１２３４', (100000 + n)::text, '01',
                   (ARRAY['髙﨑','渡邉','𠮷田','齋藤','德永'])[1 + n % 5] || '　'
                   || (ARRAY['美咲','太郎','花子','健一','由紀子'])[1 + n / 5 % 5],
                   'テスト　タロウ', DATE '1960-01-01' + n % 15000, n % 3 = 0, DATE '2026-10-01', NULL,
                   '1050014', '東京都港区芝' || 1 + n % 50 || '丁目', now(), now()
              FROM generate_series(1, ?) AS n
            """;
    private static final Pattern ID = Pattern.compile("\"issuanceId\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([^\"]+)\"");
    private static final int SAMPLE = 200;

    private NoticeRunBenchmark() {}

    /** Runs it; see {@link NoticeOptions#USAGE}. */
    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        NoticeOptions options = NoticeOptions.of(arguments);
        try (NoticeService service = new NoticeService(options)) {
            try (Connection database = service.database();
                    PreparedStatement due = database.prepareStatement(DUE)) {
                due.setInt(1, options.notices());
                due.executeUpdate();
            }
            String run = run(options, service, System.out);
            if (options.bundleSize() > 0) {
                bundles(options, service, run, System.out);
            }
        }
        BarePages.Seen bare = BarePages.render(options.root(), options.bareSeconds());
        System.out.printf(
                "bare page, one thread: %.0f/s, %.0f us of processor, %d bytes%n",
                bare.perSecond(), bare.micros(), bare.bytes());
    }

    private static String run(NoticeOptions options, NoticeService service, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        double[] before = service.processor();
        long began = System.nanoTime();
        String id = first(ID, service.send("POST", "/v1/issuances", "{\"kinds\":[\"NOTICE\"]}"));
        while (!"COMPLETED".equals(first(STATE, service.send("GET", "/v1/issuances/" + id, "")))) {
            Thread.sleep(500);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double[] after = service.processor();
        long issued;
        long bytes;
        int pages = 0;
        try (Connection database = service.database();
                Statement statement = database.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT count(*), avg(length(pdf)) FROM document_content")) {
                if (!row.next()) {
                    throw new IllegalStateException("no count of documents");
                }
                issued = row.getLong(1);
                bytes = row.getLong(2);
            }
            try (ResultSet rows = statement.executeQuery("SELECT pdf FROM document_content LIMIT " + SAMPLE)) {
                while (rows.next()) {
                    try (PDDocument document = Loader.loadPDF(rows.getBytes(1))) {
                        pages += document.getNumberOfPages();
                    }
                }
            }
        }
        double perDocument = pages / (double) Math.min(issued, SAMPLE);
        out.printf("notices: %d of %d in %.1f s: %.0f/s%n", issued, options.notices(), seconds, issued / seconds);
        out.printf(
                "processor us per notice: service %.0f, database %.0f%n",
                (after[0] - before[0]) * 1e6 / issued, (after[1] - before[1]) * 1e6 / issued);
        out.printf("largest resident memory: %d MiB (heap %s)%n", service.largestResidentMib(), options.heap());
        out.printf("pages per notice: %.2f, bytes per page: %.0f%n", perDocument, bytes / perDocument);
        return id;
    }

    /** Every notice has an envelope and an address page of its own here. */
    private static void bundles(NoticeOptions options, NoticeService service, String run, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        double[] before = service.processor();
        long began = System.nanoTime();
        service.send(
                "POST",
                "/v1/printings",
                "{\"issuanceId\":\"%s\",\"documentsPerBundle\":%d}".formatted(run, options.bundleSize()));
        while (count(service, "SELECT count(*) FROM printing WHERE state = 'QUEUED'") > 0) {
            Thread.sleep(500);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double[] after = service.processor();
        long documents = count(service, "SELECT sum(documents) FROM printing");
        out.printf(
                "bundles: %d of %d MiB at most in %.1f s: %.0f documents/s; processor us per document: service %.0f, "
                        + "database %.0f; largest resident memory: %d MiB%n",
                count(service, "SELECT count(*) FROM printing"),
                count(service, "SELECT max(length(pdf)) FROM printing_content") >> 20,
                seconds,
                documents / seconds,
                (after[0] - before[0]) * 1e6 / documents,
                (after[1] - before[1]) * 1e6 / documents,
                service.largestResidentMib());
    }

    private static long count(NoticeService service, String sql) throws SQLException {
        try (Connection database = service.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("no count");
            }
            return row.getLong(1);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not in the answer: " + pattern);
        }
        return found.group(1);
    }
}
