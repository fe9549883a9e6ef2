package jp.shikaku.receipt.file;

import java.util.Set;

/** What kind of receipt file this is, as its first record says. */
public enum FileKind {
    /** 医科 (IR … GO). */
    MEDICAL,
    /** ＤＰＣ: begins as a medical file and holds records that only DPC receipts have. */
    DPC,
    /** 歯科 (UK). */
    DENTAL,
    /** 調剤 (YK). */
    PHARMACY,
    /** 訪問看護 (HM). */
    HOME_NURSING,
    /** 返戻・再審査 files (HI … HG). */
    RETURNED,
    /** Files between review organisation and insurer, every line prefixed by データ識別, 行番号, 枝番号. */
    INSURER_SIDE,
    /** None of these. */
    UNKNOWN;

    private static final Set<String> DPC_RECORDS = Set.of("BU", "SB", "KK", "SK", "GA", "HH", "GT", "CD");
    private static final Set<String> RETURN_RECORDS = Set.of("HI", "HR", "HG");
    private static final Set<String> HEADS = Set.of("IR", "UK", "YK", "HM");
    private static final int FEE_TABLE = 3;

    /** The kind a first line announces. */
    public static FileKind of(RawLine first) {
        return switch (first.recordId()) {
            case "IR" -> byFeeTable(first.item(FEE_TABLE));
            case "UK" -> DENTAL;
            case "YK" -> PHARMACY;
            case "HM" -> HOME_NURSING;
            case "HI", "HR" -> RETURNED;
            default -> first.isPrefixed() ? INSURER_SIDE : UNKNOWN;
        };
    }

    /** The kind a later line gives away although the first line said medical; {@link #MEDICAL} for all others. */
    public static FileKind ofLater(RawLine line) {
        String id = line.recordId();
        if (DPC_RECORDS.contains(id)) {
            return DPC;
        }
        return RETURN_RECORDS.contains(id) ? RETURNED : MEDICAL;
    }

    /** Whether a line is the head of a file. The IR of a dental receipt is none: each of them begins with its own. */
    public static boolean isHead(RawLine line) {
        return HEADS.contains(line.recordId()) && !beginsReceipt(line);
    }

    /** Whether a line is the IR with which a dental receipt begins. */
    public static boolean beginsReceipt(RawLine line) {
        return line.is("IR") && byFeeTable(line.item(FEE_TABLE)) == DENTAL;
    }

    private static FileKind byFeeTable(String feeTable) {
        return switch (feeTable) {
            case "3" -> DENTAL;
            case "4" -> PHARMACY;
            case "6" -> HOME_NURSING;
            default -> MEDICAL;
        };
    }
}
