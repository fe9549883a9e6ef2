/**
 * Lines prefixed by データ識別, 行番号 and 枝番号: what they are in insurer-side files, return files and the history blocks
 * of re-claims. The rooms for those files build on this one; nothing here knows what a file is for.
 */
package jp.shikaku.receipt.prefixed;
