/**
 * The national messages over HTTP: OQSsiquc01, OQSmuquc01 and 02, OQSsiimm01, for institutions. What is true is asked of
 * the lookup room, so that a message and a JSON lookup never differ; here live their order of elements, their codes, the
 * jobs of bulk files and the institutions' own reference numbers. Nobody else calls this room.
 */
package jp.shikaku.eligibility.messages;
