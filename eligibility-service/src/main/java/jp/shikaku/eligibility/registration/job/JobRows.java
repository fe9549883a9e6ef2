package jp.shikaku.eligibility.registration.job;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.registration.Author;
import jp.shikaku.eligibility.registration.FileFormat;
import jp.shikaku.eligibility.registration.RegistrationPipeline;
import jp.shikaku.model.InsurerNumber;

/** From columns to jobs. */
final class JobRows {

    /** The verdicts that are counted, in the order in which they are shown. */
    static final List<String> COUNTED =
            List.of("REGISTERED", "UNCHANGED", "CORRECTED", "LOST", "WITHDRAWN", "CERTIFIED", "REJECTED");

    static final String COLUMNS = "job_id, subject, insurers, operator, csv, charset, dry_run, initial_load, sha256,"
            + " bytes, lines, state, received_at, ended_at, last_line, registered, unchanged, corrected, lost,"
            + " withdrawn, certified, rejected";

    private JobRows() {}

    static Job read(ResultSet row) throws SQLException {
        Set<InsurerNumber> insurers = new LinkedHashSet<>();
        for (String number : (String[]) row.getArray("insurers").getArray()) {
            insurers.add(new InsurerNumber(number));
        }
        Author author = new Author(row.getString("subject"), insurers, row.getBoolean("operator"));
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        for (String verdict : COUNTED) {
            verdicts.put(verdict, row.getInt(verdict.toLowerCase(Locale.ROOT)));
        }
        return new Job(
                Rows.id(row, "job_id"),
                new RegistrationPipeline.Run(author, row.getBoolean("dry_run"), row.getBoolean("initial_load")),
                new FileFormat(row.getBoolean("csv"), Charset.forName(row.getString("charset"))),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getInt("lines"),
                Job.State.valueOf(row.getString("state")),
                Rows.instant(row, "received_at"),
                Rows.instant(row, "ended_at"),
                row.getInt("last_line"),
                verdicts);
    }
}
