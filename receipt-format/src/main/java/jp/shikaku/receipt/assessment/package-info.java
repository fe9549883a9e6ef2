/**
 * What was corrected in a receipt, line by line: the JY records that state it, reconstructing the corrected receipt from
 * them, and writing them for a correction. Works on bytes and items; the insurer-side room writes with it.
 */
package jp.shikaku.receipt.assessment;
