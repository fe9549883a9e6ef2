/**
 * The bytes of a UKE file: lines, items, receipts, the kind of a file, and a reader that keeps every byte it saw.
 * No meaning of an item is known here. Everyone who reads or keeps receipts may call it.
 */
package jp.shikaku.receipt.file;
