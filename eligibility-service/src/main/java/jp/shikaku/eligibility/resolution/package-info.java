/**
 * Answers the review's question: who is the person a claim means, and what is their whole timeline? The match is a pure
 * rule on what the knowledge room reads in one statement per chunk. Only the review may ask; every chunk is audited.
 */
package jp.shikaku.eligibility.resolution;
