/**
 * The dated directory 台帳 of insurers and medical institutions: what is called how, since when and until when, and who
 * took over. No personal data lives here. The operator writes it over REST, anyone with a token reads it; other rooms
 * may read its tables in their own statements but never write them.
 */
package jp.shikaku.eligibility.directory;
