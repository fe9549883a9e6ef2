package jp.shikaku.receipt.reexamination;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code tables of re-examinations, read from {@code codes.txt} beside this class. */
public enum CodeTable {
    /** 理由番号: why a receipt is to be examined again. */
    REASON,
    /** 審査結果: what came of it. */
    RESULT,
    /** 原審どおり理由: why the first decision stands; only those about qualifications are listed. */
    UPHELD,
    /** 申し出機関: who asks. */
    PARTY,
    /** 縦覧区分: what a related receipt is. */
    RELATION;

    private static final Map<CodeTable, Map<String, Code>> TABLES = load();
    private static final int REQUIREMENTS = 4;

    /**
     * One row.
     *
     * @param code as recorded
     * @param nameJa its Japanese name, shortened
     * @param nameEn its English name, ours
     * @param requirements what a request with this reason has to state besides
     */
    public record Code(String code, String nameJa, String nameEn, List<Requirement> requirements) {

        public Code {
            requirements = List.copyOf(requirements);
        }
    }

    /** The row of a code; empty for one that is not in the table. */
    public Optional<Code> find(String code) {
        return Optional.ofNullable(TABLES.get(this).get(code));
    }

    /** All rows, in their order. */
    public Collection<Code> codes() {
        return TABLES.get(this).values();
    }

    private static Map<CodeTable, Map<String, Code>> load() {
        Map<CodeTable, Map<String, Code>> tables = new EnumMap<>(CodeTable.class);
        try (InputStream in = CodeTable.class.getResourceAsStream("codes.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                if (!row.startsWith("#") && !row.isBlank()) {
                    String[] cells = row.split("\\|");
                    tables.computeIfAbsent(valueOf(cells[0]), none -> new LinkedHashMap<>())
                            .put(cells[1], new Code(cells[1], cells[2], cells[3], requirements(cells)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the code tables cannot be read", e);
        }
        return tables;
    }

    private static List<Requirement> requirements(String[] cells) {
        return cells.length <= REQUIREMENTS
                ? List.of()
                : Arrays.stream(cells[REQUIREMENTS].split(" "))
                        .map(Requirement::valueOf)
                        .toList();
    }
}
