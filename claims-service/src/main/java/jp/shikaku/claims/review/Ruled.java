package jp.shikaku.claims.review;

/** What a ruling leads to: a decision, or why it cannot be. */
public sealed interface Ruled {

    /** It can be: the decision. */
    record Possible(Decision decision) implements Ruled {}

    /** It cannot be. */
    record Impossible(RulingFault fault) implements Ruled {}
}
