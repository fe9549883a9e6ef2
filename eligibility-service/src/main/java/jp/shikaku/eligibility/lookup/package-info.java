/**
 * The desk's question: is the qualification with these printed numbers in force on that day? {@link
 * jp.shikaku.eligibility.lookup.LookupRules} decides as a pure function of timelines; around it live the texts, the
 * reading and the REST resource. Nothing is written here but the audit event. The national messages ask
 * through {@link jp.shikaku.eligibility.lookup.Lookups}, so that one question has one answer in every form.
 */
package jp.shikaku.eligibility.lookup;
