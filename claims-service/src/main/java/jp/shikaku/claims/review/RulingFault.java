package jp.shikaku.claims.review;

/** Why a ruling cannot be. The names are stable keys. */
public enum RulingFault {
    /** No insurer has a part in the receipt (public expense only). */
    NOT_SUBJECT,
    /** Neither the person found nor a candidate has this qualification. */
    QUALIFICATION_UNKNOWN,
    /** The registry is checking the qualification for a wrong link. */
    QUALIFICATION_SUSPENDED,
    /** The qualification does not cover every day it would get. */
    DAY_NOT_COVERED,
    /** A day would be billed to two insurers. */
    DAY_TWICE,
    /** The days given are not exactly the days of the receipt. */
    DAYS_DIFFER,
    /** One insurer would get two parts. */
    INSURER_TWICE,
    /** There would be more than ten parts. */
    TOO_MANY_PARTS,
    /** Not even a person may move this receipt, by the dated rules. */
    NOT_PROVIDED_FOR,
    /** The receipt cannot be divided so that points, days and meals are conserved. */
    NOT_DIVIDABLE,
    /** The claim names no insurer that could be billed (77777777). */
    NO_INSURER_ON_CLAIM,
    /** The person is not one of the candidates. */
    PERSON_UNKNOWN,
    /** Not a 返戻事由コード. */
    RETURN_CODE_INVALID;

    /** Whether what the ruling names is not there; it may have been when the ruling was made. */
    boolean isAbsence() {
        return this == QUALIFICATION_UNKNOWN || this == PERSON_UNKNOWN;
    }
}
