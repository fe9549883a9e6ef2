package jp.shikaku.receipt.layout;

/** Whether an item has to be recorded. */
public enum Necessity {
    /** A receipt without it cannot be accepted. */
    REQUIRED("R"),
    /** Required by the table, but its absence is only warned of: nothing is decided by it. */
    WARNED("W"),
    /** Looked at by a rule with a code of its own. */
    OWN_RULE("S"),
    /** Depends on the case, or free. */
    OPTIONAL("O");

    private final String symbol;

    Necessity(String symbol) {
        this.symbol = symbol;
    }

    static Necessity ofSymbol(String symbol) {
        for (Necessity necessity : values()) {
            if (necessity.symbol.equals(symbol)) {
                return necessity;
            }
        }
        throw new IllegalArgumentException("unknown necessity in the record tables");
    }
}
