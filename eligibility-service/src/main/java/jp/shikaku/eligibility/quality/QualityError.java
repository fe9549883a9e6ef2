package jp.shikaku.eligibility.quality;

import jp.shikaku.support.CataloguedError;

/** The errors of this room's own rules. */
public enum QualityError implements CataloguedError {
    MONTH_NOT_OVER("SK-QLT-001", 409, "The month is not over", "月が終わるまで統計は公表されません。 Ask for a month that is over.");

    private final transient Entry entry;

    QualityError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
