package jp.shikaku.receipt.file;

/** What the bytes of a line are as text. */
public enum TextState {
    /** Characters of the standard sets. */
    CLEAN,
    /** Characters, some of them in the user-defined area (外字), which mean something else on every machine. */
    USER_DEFINED,
    /** At least one byte stands for no character. */
    UNDECODABLE
}
