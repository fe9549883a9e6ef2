package jp.shikaku.receipt.fault;

/**
 * The catalogue of faults. Codes Lnnnn are those of the official reception checks where their published meaning is the
 * same; codes that begin with {@code SK-R} and all texts are ours.
 */
public enum FaultCode {
    EMPTY_FILE("SK-R1001", "ファイルが空です", "the file is empty"),
    NOT_A_RECEIPT_FILE("SK-R1002", "電子レセプトのファイルではありません", "this is not an electronic receipt file"),
    HEADER_ITEM("SK-R1003", "医療機関情報の項目が正しくありません", "the item of the institution record is not valid"),
    NO_RECEIPT("SK-R1004", "レセプトが１件もありません", "the file holds no receipt"),
    NO_TRAILER("SK-R1005", "診療報酬請求書レコード（GO）がありません", "the trailer record GO is missing"),
    AFTER_TRAILER("SK-R1006", "GO レコードの後に記録があります", "records follow after the trailer GO"),
    AFTER_END_MARK("SK-R1007", "終端（0x1A）の後に記録があります", "records follow after the end mark 0x1A"),
    TRAILER_ITEM("SK-R1008", "GO レコードの項目が正しくありません", "the item of the trailer is not valid"),
    DPC_IN_MEDICAL("SK-R1013", "医科のファイルにＤＰＣのレコードがあります", "a record of DPC receipts in a medical file"),
    HOME_NURSING(
            "SK-R1014",
            "訪問看護の記録条件仕様を確認できていないため受け付けません",
            "home-nursing files are recognised but not taken: their layout is unverified"),
    RETURNED(
            "SK-R1015",
            "返戻ファイルは請求ファイルではありません。HI・HR・HG を除き、IR と GO を付けて再請求してください",
            "a file of returned claims is no claim file: claim again without HI, HR and HG, with IR and GO"),
    INSURER_SIDE("SK-R1016", "保険者向けのファイルは受け付けません", "files for insurers are not taken in"),
    NOT_A_RETURN_FILE("SK-R1040", "返戻ファイルではありません", "this is not a file of returned claims"),
    COUNT_DIFFERS("SK-R1017", "総件数がレセプトの集計と一致しません", "the number of receipts differs from the receipts in the file"),
    POINTS_DIFFER("SK-R1018", "総合計点数がレセプトの集計と一致しません", "the total of points differs from the receipts in the file"),
    ENCODING(
            "SK-R1019",
            "文字コードがシフトJIS（windows-31j）ではありません",
            "the bytes are no characters of windows-31j; the file may have been written in another encoding"),
    VOLUME_MISSING("SK-R1041", "ボリュームがそろっていません", "a volume of the claim is missing"),
    VOLUME_AFTER_LAST(
            "SK-R1042", "最終（99）のボリュームの後にボリュームがあります", "a volume follows after the one marked as the last (99)"),
    HEADER_RESERVED("L1011", "医療機関情報の予備項目に値があります", "a reserved item of the institution record holds a value"),
    TELEPHONE_DPC(
            "L1070",
            "電話番号の記録がないか、15桁以内の英数字ではありません",
            "the telephone number is missing, or not of at most 15 half-width characters"),
    CLAIM_MONTH("L1102", "請求年月が正しくありません", "the claim month is not valid"),
    TRAILER_COUNT("L1574", "総件数が数字６桁以内ではありません", "the number of receipts is not of at most 6 digits"),
    TRAILER_POINTS("L1575", "総合計点数が数字10桁以内ではありません", "the total of points is not of at most 10 digits"),
    NUMBER_ORDER_DPC("L1908", "レセプト番号が１からの連番ではありません", "receipt numbers do not ascend by one from 1"),
    NUMBER_FORM("L1910", "レセプト番号が数字６桁以内ではありません", "the receipt number is not of at most 6 digits"),
    NUMBER_ORDER("L1917", "レセプト番号が１からの連番ではありません", "receipt numbers do not ascend by one from 1"),
    TOO_MANY_FAULTS("L1920", "受付不能のエラーが1,000か所以上あります", "1,000 places or more cannot be accepted"),
    TELEPHONE("L1929", "電話番号が15桁以内の英数字ではありません", "the telephone number is not of at most 15 half-width characters"),

    UNDECODABLE("SK-R2001", "文字コードが正しくないバイトがあります", "bytes that stand for no character"),
    CONTROL_CHARACTER("SK-R2002", "制御文字（NUL など）があります", "control characters such as NUL"),
    LINE_TOO_LONG("SK-R2003", "行が長すぎます", "the line is too long"),
    RECEIPT_TOO_LARGE("SK-R2004", "レセプトが大きすぎます", "the receipt is too large"),
    NOT_A_NUMBER("SK-R2005", "数字として読めません", "not a number"),
    NOT_A_DATE("SK-R2006", "日付として読めません", "not a date"),
    RECORD_REPEATED("SK-R2007", "１件に１つだけのレコードが複数あります", "a record that may stand once stands several times"),
    RECEIPT_TYPE("SK-R2008", "レセプト種別が正しくありません", "not a receipt type of the table"),
    INSURER_POINTS("SK-R2010", "合計点数が明細の集計と一致しません", "the total of points differs from the details"),
    PUBLIC_POINTS("SK-R2011", "公費の合計点数が明細の集計と一致しません", "the public payer's points differ from the details"),
    DAY_COUNTS("SK-R2012", "算定日の回数の合計が回数と一致しません", "the day counts do not add up to the count"),
    BURDEN_CLASS(
            "SK-R2013",
            "負担区分が正しくありません",
            "the burden class is not one of the table, or names a payer that is not there"),
    OPEN_GROUP("SK-R2014", "点数の記録がない明細で終わっています", "the details end without points"),
    DAY_OF_MONTH("SK-R2015", "診療年月にない日の記録があります", "a day that the treatment month does not have"),
    VISIT_MARK("SK-R2016", "受診等区分が正しくありません", "the mark of a visit day is not valid"),
    OTHER_MONTH("SK-R2018", "診療年月以外の日付です", "a date outside the treatment month"),
    CONFIRMATION("SK-R2017", "確認区分が正しくありません", "not a confirmation class of the table"),
    CORRECTION_UNREADABLE("SK-R2040", "補正（JY）を読み取れません", "the correction (JY) cannot be read"),
    TARGET_LINE_MISSING("SK-R2041", "補正の対象行がありません", "the line that a correction concerns is not there"),
    CORRECTED_LINE_MISSING("SK-R2042", "補正後の行がありません", "the line that a correction puts in its place is not there"),
    PREFIX_MISSING("SK-R2043", "データ識別・行番号・枝番号のない行があります", "a line without its prefix (データ識別, 行番号, 枝番号)"),
    RETURN_REASON("SK-R2044", "返戻理由（HR）を読み取れません", "the reason of a return (HR) cannot be read"),
    BIRTH_DATE("L2133", "生年月日が正しくありません", "the birth date is not valid"),
    BIRTH_DATE_DPC("L2174", "生年月日が正しくありません", "the birth date is not valid"),
    DEPARTMENT("L2102", "診療科名が数字２桁ではありません", "the department is not of 2 digits"),
    PAYER_KIND("L2140", "負担者種別が正しくありません", "the payer kind is not valid"),
    INSURED_NUMBER("L2162", "被保険者番号の記録がありません", "the insured number is missing"),
    INSURER_NUMBER("L2167", "保険者番号が８桁ではありません", "the insurer number does not have 8 digits"),
    INSURER_NUMBER_DPC("L2181", "保険者番号が８桁ではありません", "the insurer number does not have 8 digits"),
    PUBLIC_PAYER_NUMBER("L2187", "公費負担者番号が８桁ではありません", "the public payer's number does not have 8 digits"),
    DISEASE_CODE("L2257", "傷病名コードが数字７桁ではありません", "the disease code is not of 7 digits"),
    DRUG_CODE("L2361", "医薬品コードが数字９桁ではありません", "the drug code is not of 9 digits"),
    CLAIM_EXPIRED("L2100", "請求権の時効が完成しています", "the right to claim has expired"),
    REQUIRED("L2541", "必須項目の記録がありません", "a required item is missing"),
    TYPE_AND_RECORDS("L2900", "レセプト種別と保険者・公費レコードが一致しません", "the receipt type does not fit the payer records"),
    TREATMENT_MONTH("L2951", "診療年月が正しくありません", "the treatment month is not valid, or not before the claim month"),

    BIRTH_AFTER_TREATMENT("SK-R3001", "生年月日が診療年月より後です", "the birth date is later than the treatment month"),
    INCOME_CLASS("L3006", "高齢受給者の特記事項に所得区分の記録がありません", "no income class among the special notes of an elderly person"),
    OBSOLETE_INSURER("L3080", "政府管掌健康保険の保険者番号です", "an insurer number of the former 政府管掌健康保険"),
    INSURER_UNKNOWN("L3087", "保険者番号が保険者の一覧にありません", "no insurer has this number"),
    INSTITUTION_NOT_OPEN("L3102", "医療機関の開設前または廃止後の診療年月です", "the institution was not open in the treatment month"),
    DPC_NOTE("L3110", "ＤＰＣのレセプトに特記事項「11」は記録できません", "the special note 11 does not go with DPC"),
    NAME_MISSING("L3001", "氏名の記録がありません", "the name is missing"),
    PRESCHOOL_AGE("L3129", "未就学者の年齢ではありません", "not the age of a preschool child"),
    INSURED_AGE("L3140", "本人の年齢が15歳未満です", "insured in their own right under the age of 15"),
    MAIN_DISEASE("L3220", "主傷病の値が「01」ではありません", "the mark of the main disease is not 01"),
    NEGATIVE_TOTAL("L3380", "合計点数が負の値です", "the total of points is negative"),
    MEALS("L3531", "食事療養の回数が１日３食を超えています", "more meals than three for each day of the month"),

    UNKNOWN_RECORD("SK-R4001", "未知のレコードです", "an unknown record"),
    ITEM_KIND("SK-R4002", "項目の文字種が仕様と異なります", "characters of another kind than specified"),
    ITEM_TOO_LONG("SK-R4003", "項目が最大バイト数を超えています", "longer than the item's limit in bytes"),
    ITEM_LENGTH("SK-R4004", "固定長の項目の長さが異なります", "an item of fixed length has another length"),
    ITEM_COUNT("SK-R4005", "項目数が仕様と異なります", "another number of items than specified"),
    INSURER_CHECK_DIGIT("SK-R4006", "保険者番号の検証番号が一致しません", "the check digit of the insurer number is wrong"),
    PUBLIC_CHECK_DIGIT("SK-R4007", "公費負担者番号の検証番号が一致しません", "the check digit of the public payer's number is wrong"),
    BENEFICIARY_CHECK_DIGIT("SK-R4008", "受給者番号の検証番号が一致しません", "the check digit of the beneficiary number is wrong"),
    BENEFICIARY_LENGTH("SK-R4009", "受給者番号が７桁ではありません", "the beneficiary number does not have 7 digits"),
    INSTITUTION_ZERO("SK-R4010", "医療機関コードがすべて０です", "the institution code is all zeros"),
    RECOMMENDED("SK-R4011", "記録すべき項目が空です", "an item that should be recorded is empty"),
    RECORD_MISSING("SK-R4012", "必須のレコードがありません", "a required record is missing"),
    DAYS_DIFFER("SK-R4013", "診療実日数が明細の日数と一致しません", "the number of visit days differs from the details"),
    LINE_END("SK-R4014", "改行が CR LF ではありません", "lines do not end with CR LF"),
    USER_DEFINED("SK-R4016", "外字があります", "a user-defined character"),
    EMPTY_LINE("SK-R4018", "空の行があります", "an empty line"),
    GROUP_DIFFERS("SK-R4020", "同じ算定単位の中で回数・負担区分・算定日が異なります", "count, burden class or days differ inside one unit"),
    VISITS_DIFFER("SK-R4021", "受診日等の日数が診療実日数と一致しません", "the visit days (JD) differ from the number of days"),
    DETAILS_DIFFER(
            "SK-R4023", "合計点数が明細から読み取れる点数と一致しません", "the total of points differs from what is read of the details"),
    OUTSIDE_RECEIPTS("SK-R4022", "レセプトに属さない行があります", "a line that belongs to no receipt"),
    DATA_CLASS_UNKNOWN("SK-R4040", "データ識別が正しくありません", "not a データ識別 of the table"),
    HISTORY_WITHOUT_NUMBER("SK-R4041", "履歴がありますが検索番号がありません", "a history block, but no search number (検索番号)"),
    OUTSIDE_BUNDLE(
            "L4252", "入院外のレセプトに包括評価対象外理由（GR）があります", "a reason outside bundled payment (GR) on an outpatient receipt"),
    PUBLIC_BURDEN(
            "L4510",
            "第一公費の負担金額が合計点数の10倍以上です",
            "the burden under the first public payer is ten times its points or more"),
    BURDEN("L4516", "一部負担金が合計点数の10倍以上です", "the burden is ten times the points or more"),
    TOTALS_OF_VOLUME("SK-R4042", "最終でないボリュームの GO に件数・点数があります", "totals in GO of a volume that is not the last"),
    ERA_CONVERTED("L4800", "和暦の日付を西暦に読み替えました", "a date in the Japanese era was converted"),
    BENEFIT_RATIO("L4801", "不要な給付割合の記録があります", "a benefit ratio that is not needed"),
    KANA("L4834", "カタカナ氏名に使用できない文字があります", "characters that a kana name must not hold"),
    OLD_MONTH("L4835", "2021年8月以前の診療の SN・JD・MF は使用しません", "SN, JD and MF of treatment up to 2021-08 are not used"),
    NAME_REPLACED("L4892", "医療機関名称を登録された名称に置き換えました", "the institution's name was replaced by the registered one");

    private final String code;
    private final FaultLevel level;
    private final String textJa;
    private final String textEn;

    FaultCode(String code, String textJa, String textEn) {
        this.code = code;
        this.level = FaultLevel.valueOf("L" + firstDigit(code));
        this.textJa = textJa;
        this.textEn = textEn;
    }

    /** The stable code. Its first digit is the level. */
    public String code() {
        return code;
    }

    public FaultLevel level() {
        return level;
    }

    /** The same fault as the official checks number it for DPC receipts; most have one number for all kinds. */
    public FaultCode ofDpc() {
        return switch (this) {
            case TELEPHONE -> TELEPHONE_DPC;
            case NUMBER_ORDER -> NUMBER_ORDER_DPC;
            case BIRTH_DATE -> BIRTH_DATE_DPC;
            case INSURER_NUMBER -> INSURER_NUMBER_DPC;
            default -> this;
        };
    }

    /** What is wrong, in Japanese. */
    public String textJa() {
        return textJa;
    }

    /** What is wrong, in English. */
    public String textEn() {
        return textEn;
    }

    private static char firstDigit(String code) {
        int at = 0;
        while (!Character.isDigit(code.charAt(at))) {
            at++;
        }
        return code.charAt(at);
    }
}
