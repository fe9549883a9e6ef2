package jp.shikaku.receipt.returned;

import java.util.Optional;

/** 返戻区分: at which step a claim is returned. Source: domain notes A.9.6. */
public enum ReturnKind {
    CLERICAL("1", "事務上の返戻", "returned at the clerical check"),
    ASSESSMENT("2", "審査上の返戻", "returned by the review"),
    SPECIAL_ASSESSMENT("3", "特別審査上の返戻", "returned by the special review"),
    QUALIFICATION("4", "再審査：資格関係の返戻", "returned after re-examination: qualification"),
    CLINICAL("5", "再審査：診療内容の返戻", "returned after re-examination: treatment"),
    CLERICAL_AFTER_REEXAMINATION("6", "再審査：事務上の返戻", "returned after re-examination: clerical"),
    CROSS_CHECK("7", "再審査：突合審査の返戻", "returned after re-examination: cross-check with the pharmacy"),
    SPECIAL_AFTER_REEXAMINATION("8", "再審査：特別審査上の返戻", "returned after re-examination: special review"),
    WITHDRAWAL("9", "医療機関の取下げ", "withdrawn by the institution");

    private final String code;
    private final String nameJa;
    private final String nameEn;

    ReturnKind(String code, String nameJa, String nameEn) {
        this.code = code;
        this.nameJa = nameJa;
        this.nameEn = nameEn;
    }

    /** One digit, as recorded. */
    public String code() {
        return code;
    }

    public String nameJa() {
        return nameJa;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Whether it follows a re-examination, so that it is sent in a {@code .SAH} file. */
    public boolean afterReexamination() {
        return ordinal() >= QUALIFICATION.ordinal();
    }

    /** The kind of a recorded code; empty for one that is not in the table. */
    public static Optional<ReturnKind> ofCode(String code) {
        for (ReturnKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
