/**
 * The end of what the registry keeps: acts of forgetting, proposed by one person and agreed to by another, and the worker
 * that carries them out by functions of the database's owner. Who can be forgotten is decided there (migrations V102 and
 * V103); from when on knowledge is complete is told by {@code knowledge}. Only HTTP calls this room.
 */
package jp.shikaku.eligibility.retention;
