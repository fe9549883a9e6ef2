package jp.shikaku.receipt.file;

/**
 * The three items in front of the record on insurer-side lines and in history blocks: データ識別 (2 digits), 行番号 (5)
 * and 枝番号 (3). Source: domain notes A.9.1.
 */
final class Prefix {

    private static final int[] LONGEST = {2, 5, 3};
    private static final int ID_LENGTH = 2;

    private Prefix() {}

    /**
     * Where the record behind a prefix begins.
     *
     * @return the index of its first byte, or -1 if the line has no prefix and record id
     */
    static int end(byte[] line, int start, int stop) {
        int at = start;
        for (int longest : LONGEST) {
            int digits = 0;
            while (at + digits < stop && line[at + digits] >= '0' && line[at + digits] <= '9') {
                digits++;
            }
            at += digits + 1;
            if (digits == 0 || digits > longest || at > stop || line[at - 1] != ',') {
                return -1;
            }
        }
        return isId(line, at, stop) ? at : -1;
    }

    private static boolean isId(byte[] line, int at, int stop) {
        int after = at + ID_LENGTH;
        if (after > stop || !isCapital(line[at]) || !isCapital(line[at + 1])) {
            return false;
        }
        return after == stop || line[after] == ',' || line[after] == '\r' || line[after] == '\n';
    }

    private static boolean isCapital(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}
