package jp.shikaku.eligibility.quality.trouble.rule;

/** Why there was trouble, as far as the registry can tell. */
public enum Cause {
    /** The qualification of that day was registered only later. */
    REGISTRATION_LAG,
    /** Something was typed wrong, at the desk or by the insurer. */
    TYPO,
    /** A character that is not delivered everywhere. */
    CHARSET,
    /** The number was linked to somebody else. */
    LINK_ERROR,
    /** Card reader, face or PIN. */
    DEVICE,
    /** The electronic certificate of the card. */
    CERT,
    /** Power, network or a service. */
    OUTAGE,
    /** Nothing that the registry knows explains it, so far. */
    UNKNOWN
}
