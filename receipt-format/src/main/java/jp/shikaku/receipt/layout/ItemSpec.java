package jp.shikaku.receipt.layout;

/**
 * One item of a record.
 *
 * @param nameJa its name in the specification
 * @param nameEn our English name
 * @param kind which characters it may hold
 * @param maxBytes its limit in bytes; a full-width character counts two
 * @param fixed whether it always has exactly that length
 * @param necessity whether it has to be recorded
 * @param key the name by which programs find it, the same in all kinds and editions
 */
public record ItemSpec(
        String nameJa, String nameEn, ItemKind kind, int maxBytes, boolean fixed, Necessity necessity, String key) {}
