/**
 * Set-based SQL in a few words: the stores of the features say what they ask, this says how it is sent. No table's name
 * stands here.
 */
package jp.shikaku.claims.database;
