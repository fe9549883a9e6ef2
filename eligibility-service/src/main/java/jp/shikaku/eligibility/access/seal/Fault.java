package jp.shikaku.eligibility.access.seal;

/** How a chain can be broken. */
enum Fault {
    /** A block is missing, or does not begin behind the one before. */
    BLOCK_MISSING,
    /** What a block says of itself does not fit its hash. */
    BLOCK_ALTERED,
    /** A block does not name the hash of the one before. */
    CHAIN_BROKEN,
    /** An event of the block is gone, without a purge that says so. */
    EVENT_MISSING,
    /** An event or a subject of the block was altered, added or removed. */
    CONTENT_ALTERED,
    /** An event that is not sealed yet is gone, or the head of the trail was set back. */
    UNSEALED_EVENT_MISSING
}
