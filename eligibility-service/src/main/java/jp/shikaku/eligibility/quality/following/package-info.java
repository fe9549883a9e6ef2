/**
 * Following the change feed inside the service: a checkpoint per follower that is its lock, and the events after it.
 * No rule lives here; the followers of {@code quality} call it.
 */
package jp.shikaku.eligibility.quality.following;
