package jp.shikaku.eligibility.registration.transfer;

import jp.shikaku.support.CataloguedError;

/** The errors of renumbering and succession. */
public enum TransferProblem implements CataloguedError {
    NOT_COVERED(
            "SK-TRF-001",
            404,
            "No qualification goes on under the old number over that day",
            "旧番号の資格が見つかりません。 Check the number, and that it is neither lost nor begun on that day."),
    NUMBER_TAKEN(
            "SK-TRF-002",
            409,
            "Somebody else has the new number on the same days",
            "新番号は使用中です。 Choose another, or send both changes in one chunk."),
    AMBIGUOUS(
            "SK-TRF-003",
            409,
            "The old number fits several people; a new branch needs the old one",
            "該当する人が複数います。 State the old branch."),
    NUMBER_UNCHANGED("SK-TRF-004", 422, "The new number is the old one", "新旧の番号が同じです。 Leave the line out."),
    CHUNK_REFUSED(
            "SK-TRF-005",
            409,
            "Another line of the chunk was refused, so none of it was taken",
            "同じ単位の他の行を受け付けられないため、処理していません。 Correct that line and send all again."),
    REPEATED("SK-TRF-006", 422, "An old number is named twice", "同じ旧番号が二度指定されています。 Keep one of the lines."),
    SUCCESSOR_UNKNOWN(
            "SK-TRF-007",
            422,
            "The directory does not know both insurers around that day, or the schemes differ",
            "その日の台帳に両保険者がないか、制度が異なります。 State the successor in the directory first."),
    NOT_STOPPED("SK-TRF-008", 409, "The succession is not in a state for it", "状態を確認してください。 Read its progress.");

    private final transient Entry entry;

    TransferProblem(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
