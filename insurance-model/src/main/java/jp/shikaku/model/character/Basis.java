package jp.shikaku.model.character;

/**
 * The ground on which one character stands for another, strongest first. The order is IPA's own reference order for
 * one answer out of the MJ map (JIS包摂規準, 戸籍, 告示582), then the tables of the map outside that order.
 */
public enum Basis {
    /** The same cell of JIS under another code point, for example ～ and 〜; nothing changes for a reader. */
    SAME_CELL,
    /** Unicode's own equivalence: compatibility ideographs, width, composed letters. */
    UNICODE_NORMALISATION,
    /** A variation selector was dropped: the same character in its usual shape. */
    VARIATION_SELECTOR,
    /** JIS包摂規準・UCS統合規則. */
    JIS_UNIFICATION,
    /** 民二5202号通知別表 正字・俗字等対照表. */
    FAMILY_REGISTER_NOTICE_5202,
    /** 戸籍統一文字情報 親字・正字. */
    FAMILY_REGISTER_STANDARD_FORM,
    /** 民一2842号通達別表 誤字俗字・正字一覧表. */
    FAMILY_REGISTER_CIRCULAR_2842,
    /** 法務省告示582号別表第四, 第1順位. */
    NOTICE_582_FIRST,
    /**
     * The registered character is itself the standard form that the tables above name for the delivered one (鷗 for 鴎).
     * The map leads from variants to standard forms only; shown rather than ●.
     */
    VARIANT_OF_STANDARD_FORM,
    /** 法務省告示582号別表第四, 第2順位. Outside IPA's order: shown rather than ●, never a ground for matching. */
    NOTICE_582_SECOND,
    /** 辞書類等による関連字. Outside IPA's order: shown rather than ●, never a ground for matching. */
    DICTIONARY,
    /** 読み・字形による類推. Outside IPA's order: shown rather than ●, never a ground for matching. */
    ANALOGY,
    /** Nothing may stand for it: ● was written. */
    NO_CANDIDATE;

    /** Whether IPA's reference order names the table, so that it may serve as a ground for matching. */
    boolean inReferenceOrder() {
        return compareTo(NOTICE_582_FIRST) <= 0;
    }

    static Basis weaker(Basis one, Basis other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
