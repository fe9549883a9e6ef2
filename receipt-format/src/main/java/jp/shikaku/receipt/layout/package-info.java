/**
 * The record tables of the official specification as data, one resource per edition: which records there are, and
 * the kind, length and necessity of every item. The checks read them; nothing here reads a receipt.
 */
package jp.shikaku.receipt.layout;
