package jp.shikaku.notice;

import jp.shikaku.support.ErrorCode;

/** Errors of this service beyond those that every service shares; each has a section in docs/errors.md. */
public enum NoticeError implements ErrorCode {
    NO_SUCH_STATE("SK-NOT-001", 400, "The state or kind asked for does not exist", "Use a value the contract names."),
    NO_DOCUMENT_CONTENT(
            "SK-NOT-002",
            400,
            "There is no content to verify",
            "Send what stands behind the # of the QR code's address as content.");

    private final String code;
    private final int status;
    private final String title;
    private final String whatToDo;

    NoticeError(String code, int status, String title, String whatToDo) {
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
