/**
 * Status lists: the place of each document in one, and their publication, so that anybody can tell without asking about
 * a single document whether it still counts. What a document's state is, {@code lifecycle} says; nothing is decided here.
 */
package jp.shikaku.notice.status;
