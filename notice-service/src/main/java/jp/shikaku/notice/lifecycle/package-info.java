/**
 * What became of each entitlement and each document: their rows, the only places where their states move, and what may
 * be seen of them over REST. Decisions are taken in {@code entitlement}; pages are made in {@code issuance}.
 */
package jp.shikaku.notice.lifecycle;
