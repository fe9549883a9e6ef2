/**
 * What can be wrong with a receipt file, as values: a catalogue of codes with level and text in Japanese and English,
 * and a fault that says where. No text ever repeats what stood in the file. The checks make them, everyone may read.
 */
package jp.shikaku.receipt.fault;
