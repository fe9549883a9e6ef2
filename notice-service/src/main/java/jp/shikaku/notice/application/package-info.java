/**
 * Applications for a 資格確認書: taken from persons and insurers, checked against the table of reasons, decided, withdrawn.
 * Whoever is granted one is decided about at once, by {@code following}. Rows are those of {@code lifecycle}.
 */
package jp.shikaku.notice.application;
