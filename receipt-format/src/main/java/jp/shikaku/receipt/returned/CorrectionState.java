package jp.shikaku.receipt.returned;

import java.util.Optional;

/** 補正情報: what of a returned claim was corrected before. Source: domain notes A.9.6. */
public enum CorrectionState {
    FIRST_CLAIM_ONLY("1"),
    BOTH("2"),
    REEXAMINATION_ONLY("3");

    private final String code;

    CorrectionState(String code) {
        this.code = code;
    }

    /** One digit, as recorded. */
    public String code() {
        return code;
    }

    /** The state of a recorded code; empty where none, or none of the table, is recorded. */
    public static Optional<CorrectionState> ofCode(String code) {
        for (CorrectionState state : values()) {
            if (state.code.equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
