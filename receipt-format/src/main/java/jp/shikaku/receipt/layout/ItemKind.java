package jp.shikaku.receipt.layout;

/** 項目形式: which characters an item may hold. */
public enum ItemKind {
    /** 数字: half-width digits, for quantities with a sign or a point. */
    DIGITS("N"),
    /** 英数: half-width characters. */
    ALPHANUMERIC("A"),
    /** 漢字: full-width characters. */
    FULL_WIDTH("K"),
    /** 英数又は漢字: one of the two throughout, never mixed. */
    EITHER("E");

    private static final int FULL_WIDTH_BYTES = 2;

    private final String symbol;

    ItemKind(String symbol) {
        this.symbol = symbol;
    }

    static ItemKind ofSymbol(String symbol) {
        for (ItemKind kind : values()) {
            if (kind.symbol.equals(symbol)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown item kind in the record tables");
    }

    /**
     * Whether a text is of this kind.
     *
     * @param text the item
     * @param bytes its length in bytes
     */
    public boolean accepts(String text, int bytes) {
        return switch (this) {
            case DIGITS -> text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
            case ALPHANUMERIC -> bytes == text.length();
            case FULL_WIDTH -> bytes == text.length() * FULL_WIDTH_BYTES;
            case EITHER -> bytes == text.length() || bytes == text.length() * FULL_WIDTH_BYTES;
        };
    }
}
