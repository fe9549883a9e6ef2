package jp.shikaku.receipt.layout;

/** What kind of receipts a file holds; each kind has record tables of its own. Source: domain notes A.1, A.6. */
public enum ReceiptKind {
    /** 医科, outpatient and inpatient. */
    MEDICAL('1'),
    /** ＤＰＣ: inpatient, paid per day by diagnosis group. */
    DPC('1'),
    /** 歯科. */
    DENTAL('3'),
    /** 調剤. */
    PHARMACY('4'),
    /** 訪問看護. Its layout is unverified, so it is read but not taken in. */
    HOME_NURSING('6');

    private final char feeTable;

    ReceiptKind(char feeTable) {
        this.feeTable = feeTable;
    }

    /** 点数表, which is also the first digit of レセプト種別. */
    public char feeTable() {
        return feeTable;
    }
}
