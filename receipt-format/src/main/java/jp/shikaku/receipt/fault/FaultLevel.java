package jp.shikaku.receipt.fault;

/** How far a fault reaches, after the levels of the official reception checks (受付・事務点検). */
public enum FaultLevel {
    /** The whole file cannot be used. */
    L1,
    /** The receipt cannot be accepted. */
    L2,
    /** To be confirmed; the receipt is accepted. */
    L3,
    /** A warning; the receipt is accepted. */
    L4;

    /** Whether a file with this fault is refused as a whole. */
    public boolean refusesFile() {
        return this == L1;
    }

    /** Whether a receipt with this fault is refused. */
    public boolean refusesReceipt() {
        return this == L1 || this == L2;
    }
}
