package jp.shikaku.receipt.prefixed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import jp.shikaku.receipt.file.RawLine;

/**
 * A line with its prefix read.
 *
 * @param whole the line as received
 * @param record the record behind the prefix
 * @param dataClass データ識別, empty for a code that is not in the table
 * @param number 行番号 inside its receipt, from 1
 * @param branch 枝番号, 0 for most lines
 */
public record PrefixedLine(RawLine whole, RawLine record, Optional<DataClass> dataClass, int number, int branch) {

    private static final int NUMBER = 1;
    private static final int BRANCH = 2;
    private static final int RECORD = 3;
    private static final int LONGEST = 5;

    /** The line read; empty if it has no prefix. */
    public static Optional<PrefixedLine> of(RawLine line) {
        if (!line.isPrefixed()) {
            return Optional.empty();
        }
        return Optional.of(new PrefixedLine(
                line,
                line.from(RECORD),
                DataClass.ofCode(line.item(0)),
                line.wholeNumber(NUMBER, LONGEST).intValue(),
                line.wholeNumber(BRANCH, LONGEST).intValue()));
    }

    /**
     * A line in the making.
     *
     * @param dataClass データ識別
     * @param number 行番号, 1 to 99,999
     * @param branch 枝番号, 0 to 999
     * @param record the record with its line end
     */
    public static byte[] encode(DataClass dataClass, int number, int branch, byte[] record) {
        if (number < 1 || number > 99_999 || branch < 0 || branch > 999) {
            throw new IllegalArgumentException("行番号 is 1 to 99,999 and 枝番号 0 to 999");
        }
        byte[] prefix = (dataClass.code() + ',' + number + ',' + branch + ',').getBytes(StandardCharsets.US_ASCII);
        return join(prefix, record);
    }

    /** The line as it stands in a claim made again: with the class of an earlier claim, otherwise byte for byte. */
    public byte[] onceReclaimed() {
        String code = dataClass.map(known -> known.onceReclaimed().code()).orElse(whole.item(0));
        return join(
                (code + ',').getBytes(StandardCharsets.US_ASCII), whole.from(1).endedBytes());
    }

    public boolean is(DataClass expected) {
        return dataClass.isPresent() && dataClass.get() == expected;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] line = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, line, first.length, second.length);
        return line;
    }

    /** Without the record, which is personal data. */
    @Override
    public String toString() {
        return "PrefixedLine[" + number + ',' + branch + ']';
    }
}
