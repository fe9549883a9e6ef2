package jp.shikaku.local.print;

/** Widths on a terminal, where a full-width character takes two columns. */
final class Width {

    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}
    };
    private static final int[][] NONE = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}};

    private Width() {}

    /** How many columns a text takes. */
    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    private static int of(int codePoint) {
        if (within(NONE, codePoint)) {
            return 0;
        }
        return within(WIDE, codePoint) ? 2 : 1;
    }

    private static boolean within(int[][] ranges, int codePoint) {
        for (int[] range : ranges) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
