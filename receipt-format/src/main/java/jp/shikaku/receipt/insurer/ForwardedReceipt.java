package jp.shikaku.receipt.insurer;

import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;

/**
 * A receipt, or a part of one, on its way to the insurer that is billed for it. A divided receipt is one of these per
 * part, each to its own insurer.
 *
 * @param institution the first line of the file it came in (IR, UK, YK), {@link RawLine#of}
 * @param original the receipt as received
 * @param code what the qualification check found, any but 01
 * @param part what the insurer is billed for; the whole receipt unless the code says that it was divided
 * @param managementNumber レセプト管理番号, 9 to 16 digits, unique in the bundle
 * @param searchNumber 検索番号, 17 to 30 digits, {@link SearchNumber}
 */
public record ForwardedReceipt(
        RawLine institution,
        RawReceipt original,
        ConfirmationCode code,
        ForwardedPart part,
        String managementNumber,
        String searchNumber) {

    public ForwardedReceipt {
        if (code == ConfirmationCode.AT_THE_DESK) {
            throw new IllegalArgumentException("確認区分 01 is what an institution records");
        }
        if (!managementNumber.matches("[0-9]{9,16}") || !searchNumber.matches("[0-9]{17,30}")) {
            throw new IllegalArgumentException("レセプト管理番号 has 9 to 16 digits and 検索番号 17 to 30");
        }
    }

    /** Whether the part is only some days of the receipt. */
    boolean divided() {
        return code == ConfirmationCode.SPLIT || code == ConfirmationCode.SPLIT_AFTER_BILLING;
    }

    /** Whether the whole receipt goes to another qualification. */
    boolean moved() {
        return code == ConfirmationCode.MOVED || code == ConfirmationCode.MOVED_AFTER_BILLING;
    }

    /** Whether SN names the number under which the person is insured; otherwise the check confirmed none. */
    boolean confirmed() {
        return switch (code) {
            case NO_CHANGE, MOVED, SPLIT, BRANCH_FOUND -> true;
            case MOVED_AFTER_BILLING, SPLIT_AFTER_BILLING, BRANCH_FOUND_AFTER_BILLING -> true;
            default -> false;
        };
    }

    /** Whether the check changed what the institution recorded, so that its own lines are shown beside the result. */
    boolean corrected() {
        return confirmed() && code != ConfirmationCode.NO_CHANGE;
    }

    /** Without the numbers, which are personal data. */
    @Override
    public String toString() {
        return "ForwardedReceipt[" + code + ']';
    }
}
