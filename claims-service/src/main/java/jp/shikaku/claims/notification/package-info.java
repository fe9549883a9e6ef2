/**
 * "Your results are ready": announces deliveries to their parties, as an ordered feed for those who poll and as signed
 * webhooks for those who subscribed. Knows when a delivery is ready (from {@code delivery}) and what it is called, never
 * what is in it; nothing it sends names a person.
 */
package jp.shikaku.claims.notification;
