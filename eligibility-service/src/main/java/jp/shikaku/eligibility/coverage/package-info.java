/**
 * The two-time timeline of a person: what insurers stated, linked to a person, and which statement is in force on a
 * day. Pure values without framework or database; every other room may call it, it calls only the insurance model.
 */
package jp.shikaku.eligibility.coverage;
