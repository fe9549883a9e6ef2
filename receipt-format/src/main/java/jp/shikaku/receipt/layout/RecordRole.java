package jp.shikaku.receipt.layout;

/** What a record's points and days mean for a division by days. */
public enum RecordRole {
    /** It says nothing about points. */
    PLAIN,
    /** A detail line with a count for each of the 31 days (SI, IY, TO, SS); several lines may share their points. */
    GRID,
    /** Points of one date (CZ, KI of pharmacies). */
    DATED,
    /** Points of the month, without a day (GT of DPC). */
    UNDATED
}
