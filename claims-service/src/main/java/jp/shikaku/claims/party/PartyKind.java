package jp.shikaku.claims.party;

/** What kind of party; the names are those of the API and the database. */
public enum PartyKind {
    /** 保険者. */
    INSURER,
    /** 医療機関・薬局. */
    INSTITUTION
}
