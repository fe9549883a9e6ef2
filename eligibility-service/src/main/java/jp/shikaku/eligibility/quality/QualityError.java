package jp.shikaku.eligibility.quality;

import jp.shikaku.support.ErrorCode;

/** The errors of this room's own rules. */
public enum QualityError implements ErrorCode {
    MONTH_NOT_OVER("SK-QLT-001", 409, "The month is not over", "月が終わるまで統計は公表されません。 Ask for a month that is over.");

    private final String code;
    private final int status;
    private final String title;
    private final String whatToDo;

    QualityError(String code, int status, String title, String whatToDo) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.whatToDo = whatToDo;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String whatToDo() {
        return whatToDo;
    }
}
