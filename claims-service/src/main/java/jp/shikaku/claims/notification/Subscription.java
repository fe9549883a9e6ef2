package jp.shikaku.claims.notification;

import java.time.Instant;
import java.util.UUID;

import jp.shikaku.claims.party.Party;

/**
 * Where a party wants to be told.
 *
 * @param id opaque
 * @param party who
 * @param url where
 * @param secretVersion which secret messages are signed with
 * @param previousUntil until when they are signed with the one before, too; null without a rotation
 * @param createdAt when it was subscribed
 */
record Subscription(UUID id, Party party, String url, int secretVersion, Instant previousUntil, Instant createdAt) {}
