package jp.shikaku.population.coverage;

/** What is wrong with the registration of a stretch. */
public enum Defect {
    NONE,
    /** 異体字 were registered in their common form; it should make no difference. */
    COMMON_CHARACTERS,
    /** A wrong birth date was registered. */
    WRONG_BIRTH_DATE,
    /** An earlier family name was registered, in kanji and in kana. */
    EARLIER_NAME,
    /** Registered without the pseudonym and with the address in another notation, so that nothing links the person. */
    UNLINKED
}
