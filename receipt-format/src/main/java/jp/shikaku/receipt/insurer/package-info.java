/**
 * Files between review organisation and insurers: reading them receipt by receipt, and writing what is forwarded to one
 * insurer. How a moved or divided receipt is recorded is decided here and nowhere else. Services that deliver call it.
 */
package jp.shikaku.receipt.insurer;
