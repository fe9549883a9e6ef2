/**
 * New receipt files: the records of a draft, encoded and put in the order of the specification, with trailer and end
 * mark. Generators and senders call it; nothing here reads.
 */
package jp.shikaku.receipt.writing;
