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
     * Whether an item is of this kind.
     *
     * @param characters how many characters it has
     * @param bytes its length in bytes
     * @param numeric whether it is made of digits, points and minus signs only
     */
    public boolean accepts(int characters, int bytes, boolean numeric) {
        boolean halfWidth = bytes == characters;
        boolean fullWidth = bytes == characters * FULL_WIDTH_BYTES;
        return switch (this) {
            case DIGITS -> numeric;
            case ALPHANUMERIC -> halfWidth;
            case FULL_WIDTH -> fullWidth;
            case EITHER -> halfWidth || fullWidth;
        };
    }
}
