/**
 * Plays the month: sends what insurers, institutions and the review organisation send, in their order, and remembers
 * how far it came, so that a second run goes on with the same data. Called by {@code Main} and the scenario tests.
 */
package jp.shikaku.local.play;
