/**
 * Characters: which repertoires a client may name, what of a text changed on its way into one, and how many registered
 * names and addresses each would still show as ●. Texts are kept as registered; only answers are delivered. Lookups and
 * messages call it; it reads persons for its report and writes nothing but the trail.
 */
package jp.shikaku.eligibility.repertoire;
