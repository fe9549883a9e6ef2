package jp.shikaku.receipt.fault;

/**
 * One thing that is wrong, and where. Says nothing about the content of the place: a fault may be logged and shown.
 *
 * @param faultCode which fault of the catalogue
 * @param line the line in the file, from 1; 0 for the file as a whole
 * @param recordId the record, for example RE; empty where none is concerned or it is unknown
 * @param item the position of the item in its record, the record id being 0; -1 for the record as a whole
 * @param placeJa the record and item in Japanese, for example {@code RE 生年月日}; may be empty
 * @param placeEn the same in English
 */
public record Fault(FaultCode faultCode, long line, String recordId, int item, String placeJa, String placeEn) {

    /** For a fault of a whole record or file. */
    public static final int NO_ITEM = -1;

    /** A fault of the file as a whole. */
    public static Fault ofFile(FaultCode code) {
        return new Fault(code, 0, "", NO_ITEM, "", "");
    }

    /** A fault of a line as a whole, or of the receipt that begins there. */
    public static Fault ofLine(FaultCode code, long line) {
        return new Fault(code, line, "", NO_ITEM, "", "");
    }

    /** How far it reaches. */
    public FaultLevel level() {
        return faultCode.level();
    }

    /** The stable code: an official one (Lnnnn) where its published meaning is the same, else ours (SK-R…). */
    public String code() {
        return faultCode.code();
    }

    public String messageJa() {
        return placeJa.isEmpty() ? faultCode.textJa() : placeJa + "：" + faultCode.textJa();
    }

    public String messageEn() {
        return placeEn.isEmpty() ? faultCode.textEn() : placeEn + ": " + faultCode.textEn();
    }
}
