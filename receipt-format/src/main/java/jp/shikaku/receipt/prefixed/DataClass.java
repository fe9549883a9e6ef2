package jp.shikaku.receipt.prefixed;

import java.util.Optional;

/** データ識別: who added a line, at which step of a receipt's way. Source: domain notes A.9.2. */
public enum DataClass {
    /** The claim of the institution, or the claim as it is after the qualification check. */
    CLAIM("1"),
    /** A correction (補正, 査定) of the review organisation. */
    ASSESSMENT("2"),
    /** A re-examination requested by the insurer. */
    REEXAMINATION_REQUEST("3"),
    /** The result of a re-examination. */
    REEXAMINATION_RESULT("4"),
    /** The claim as received, before the qualification check. */
    AS_RECEIVED("5"),
    /** A correction made by the qualification check. */
    QUALIFICATION_CORRECTION("6"),
    /** The same, as some files write it. */
    QUALIFICATION_CORRECTION_86("86"),
    /** The insurer's request to check the qualification. */
    QUALIFICATION_REQUEST("7"),
    /** The return of a claim to the institution. */
    RETURN("8"),
    /** The answer to {@link #QUALIFICATION_REQUEST}. */
    QUALIFICATION_ANSWER("9"),
    /** As {@link #CLAIM}, of a claim before it was claimed again; the next ones alike. */
    EARLIER_CLAIM("11"),
    EARLIER_ASSESSMENT("12"),
    EARLIER_REEXAMINATION_REQUEST("13"),
    EARLIER_REEXAMINATION_RESULT("14"),
    EARLIER_AS_RECEIVED("15"),
    EARLIER_QUALIFICATION_CORRECTION("16");

    private static final DataClass[] EARLIER = {
        EARLIER_CLAIM,
        EARLIER_ASSESSMENT,
        EARLIER_REEXAMINATION_REQUEST,
        EARLIER_REEXAMINATION_RESULT,
        EARLIER_AS_RECEIVED,
        EARLIER_QUALIFICATION_CORRECTION
    };

    private final String code;

    DataClass(String code) {
        this.code = code;
    }

    /** One or two digits, as recorded. */
    public String code() {
        return code;
    }

    /** The class of a recorded code; empty for one that is not in the table. */
    public static Optional<DataClass> ofCode(String code) {
        for (DataClass value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Whether it belongs to what happened before the claim at hand: a return, or an earlier claim. */
    public boolean isHistory() {
        return this == RETURN || code.length() == 2 && this != QUALIFICATION_CORRECTION_86;
    }

    /** What this becomes once the claim it belongs to is claimed again: 1–6 become 11–16, others stay. */
    public DataClass onceReclaimed() {
        return code.length() == 1 && code.charAt(0) <= '6' ? EARLIER[code.charAt(0) - '1'] : this;
    }
}
