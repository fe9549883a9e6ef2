package jp.shikaku.model;

/** How one item of a person agrees between two sources, for example an insurer's statement and the resident register. */
public enum ItemComparison {
    /** The same characters, apart from width and blanks. */
    EQUAL,
    /** The same only after folding: another writing of the same name or address. */
    EQUIVALENT,
    /** Not the same by any rule of folding. */
    DIFFERENT,
    /** Missing on a side, or hidden behind ●: could be the same or not. */
    UNKNOWN
}
