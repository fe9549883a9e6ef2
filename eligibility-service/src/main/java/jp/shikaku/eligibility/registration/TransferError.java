package jp.shikaku.eligibility.registration;

import jp.shikaku.support.CataloguedError;

/** The errors of files and of the jobs that take them. */
public enum TransferError implements CataloguedError {
    HEADER_INVALID(
            "SK-CSV-001",
            422,
            "The header of the CSV file is missing, repeats a column or names an unknown one",
            "見出し行を確認してください。 Compare it with the columns documented for insurers."),
    UNREADABLE_FROM_HERE(
            "SK-CSV-002",
            422,
            "The file cannot be read on from this line: a field is too long, perhaps a quote was left open",
            "この行から先は処理していません。 Correct it and send the file again; what was taken stays UNCHANGED."),
    FIELDS_MISCOUNTED(
            "SK-CSV-003",
            422,
            "The line has another number of fields than the header",
            "項目数が見出しと異なります。 Quote fields that contain commas."),
    CHARSET_UNKNOWN(
            "SK-CSV-004",
            415,
            "The charset is neither UTF-8 nor CP932",
            "charset=UTF-8 または windows-31j を指定してください。 Name one of them in Content-Type."),
    JOB_NOT_RUNNING(
            "SK-JOB-001", 409, "The job has ended and cannot be cancelled", "終了しています。 Read its verdicts instead."),
    JOB_NOT_STOPPED(
            "SK-JOB-002", 409, "Only a cancelled or failed job can be resumed", "処理中または完了しています。 Read its progress."),
    FILE_EMPTY("SK-JOB-003", 422, "The file is empty", "ファイルの内容を確認してください。 Send at least one line.");

    private final transient Entry entry;

    TransferError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
