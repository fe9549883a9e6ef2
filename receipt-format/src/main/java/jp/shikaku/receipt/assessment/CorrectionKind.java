package jp.shikaku.receipt.assessment;

import java.util.Optional;

/** 補正区分 of JY. Source: domain notes A.9.3. */
public enum CorrectionKind {
    ADD("1"),
    MODIFY("2"),
    DELETE("3");

    private final String code;

    CorrectionKind(String code) {
        this.code = code;
    }

    /** One digit, as recorded. */
    public String code() {
        return code;
    }

    /** The kind of a recorded code; empty for one that is not in the table. */
    public static Optional<CorrectionKind> ofCode(String code) {
        for (CorrectionKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
