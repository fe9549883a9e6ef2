/**
 * Returns (返戻): the files in which the review organisation sends claims back to an institution, and the claims made
 * again from them. A history block is kept byte for byte. Institutions' software and the delivering services call it.
 */
package jp.shikaku.receipt.returned;
