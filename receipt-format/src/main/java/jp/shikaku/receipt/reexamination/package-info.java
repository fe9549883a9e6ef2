/**
 * Re-examinations (再審査): what an insurer asks for (MD, RT, JR) and what comes of it (MK), as values that are read from
 * and written to records, with the code tables as data. Time limits are not known here.
 */
package jp.shikaku.receipt.reexamination;
