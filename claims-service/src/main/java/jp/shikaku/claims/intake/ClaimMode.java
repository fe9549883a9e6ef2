package jp.shikaku.claims.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which receipts of a file are claimed, after the three ways of the official reception (請求の方式). */
@Schema(name = "ClaimMode", description = "WITH_ERRORS エラー分を含む, WITHOUT_ERRORS エラー分を除く, UNCHECKED チェックなし")
public enum ClaimMode {
    /** Receipts with faults of L3 and L4 are claimed, except those whose L3 cannot be accepted (エラー分を含む). */
    WITH_ERRORS,
    /** Only receipts without faults of L3 and L4 are claimed; L48 does not count (エラー分を除く). */
    WITHOUT_ERRORS,
    /** Everything is claimed except receipts with faults of L2 (チェックなし). */
    UNCHECKED
}
