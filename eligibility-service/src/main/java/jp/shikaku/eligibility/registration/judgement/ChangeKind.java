package jp.shikaku.eligibility.registration.judgement;

/** What can happen to a person, as the change feed names it. */
public enum ChangeKind {
    QUALIFICATION_REGISTERED,
    QUALIFICATION_CORRECTED,
    QUALIFICATION_LOST,
    QUALIFICATION_WITHDRAWN,
    QUALIFICATION_MATCHED,
    LINK_CORRECTED,
    PERSON_CHANGED
}
