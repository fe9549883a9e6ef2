package jp.shikaku.eligibility.matching.findings;

/** Why an insurer has no doubt (疑いなし). The codes are ours: the national ones are not public. */
public enum ReleaseReason {
    /** 異体字・略字: another writing of the same name. */
    NAME_VARIANT,
    /** 改姓等の届出待ち: a change of name that one side has not learned yet. */
    NAME_CHANGED,
    /** 住所表記の揺れ. */
    ADDRESS_NOTATION,
    /** 転居の届出待ち. */
    MOVED,
    /** 住民票に記載がない: for example somebody living abroad. */
    NOT_IN_REGISTER,
    /** 本人に確認した. */
    CONFIRMED_WITH_PERSON,
    /** その他; the reason says what. */
    OTHER
}
