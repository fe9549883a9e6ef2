package jp.shikaku.eligibility.repertoire;

import jp.shikaku.support.ErrorCode;

/** The errors of this room. */
public enum RepertoireError implements ErrorCode {
    UNKNOWN_REPERTOIRE(
            "SK-RPT-001", 400, "No repertoire has this name", "Name one of those that GET /v1/repertoires lists.");

    private final String code;
    private final int status;
    private final String title;
    private final String whatToDo;

    RepertoireError(String code, int status, String title, String whatToDo) {
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
