/**
 * What an insurer asks about its own people as a whole: who has no usable card at the end of a month, who joined from or
 * left for another insurer, and objections to what the other one registered. Of another insurer's entry nothing is shown
 * but its number and dates. Reads facts and keeps objections; nobody else calls it.
 */
package jp.shikaku.eligibility.members;
