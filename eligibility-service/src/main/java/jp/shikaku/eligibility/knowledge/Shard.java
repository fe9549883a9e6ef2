package jp.shikaku.eligibility.knowledge;

/** The shard of a person. There is one so far; every key carries it, so that persons can be spread later. */
public final class Shard {

    public static final short ONLY = 0;

    private Shard() {}
}
