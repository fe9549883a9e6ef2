package jp.shikaku.receipt.reexamination;

import java.util.Optional;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * RT: a line that a request concerns. That it names a line is stated; which items it has is inferred from JY.
 *
 * @param line 行番号 in the receipt, from 1
 * @param branch 枝番号
 */
public record ReasonTarget(int line, int branch) {

    private static final int LINE = 1;
    private static final int BRANCH = 2;
    private static final int LONGEST_LINE = 5;
    private static final int LONGEST_BRANCH = 3;

    /** The target of a line; empty if it names none. */
    public static Optional<ReasonTarget> of(RawLine rt) {
        Long line = rt.wholeNumber(LINE, LONGEST_LINE);
        Long branch = rt.isEmpty(BRANCH) ? Long.valueOf(0) : rt.wholeNumber(BRANCH, LONGEST_BRANCH);
        return line == null || line < 1 || branch == null || branch < 0
                ? Optional.empty()
                : Optional.of(new ReasonTarget(line.intValue(), branch.intValue()));
    }

    /** The RT record with its line end. */
    public byte[] encode() {
        return new RecordBuilder(Edition.EXCHANGE.record("RT").orElseThrow())
                .put(LINE, line)
                .put(BRANCH, branch)
                .encode(Unencodable.REFUSE);
    }
}
