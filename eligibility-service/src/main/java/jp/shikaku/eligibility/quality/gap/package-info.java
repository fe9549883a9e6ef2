/**
 * People who fall between: those whom no qualification covers on a day, for the follow-up of the municipality where they
 * live. Facts are read only, every page is audited, and only HTTP calls it.
 */
package jp.shikaku.eligibility.quality.gap;
