package jp.shikaku.claims.worklist;

import jp.shikaku.support.CataloguedError;

/** Errors of the worklist. */
public enum WorklistError implements CataloguedError {
    HELD_BY_ANOTHER("SK-WRK-001", 409, "Somebody else holds the item", "作業中の担当者がいます。 Choose another item, or wait."),
    NOT_CLAIMED(
            "SK-WRK-002",
            409,
            "The item is not held by the caller",
            "先に担当（claim）してください。 Claim the item, read it, then decide."),
    NOT_OPEN("SK-WRK-003", 409, "The item is not in a state for it", "処理済みか、承認待ちです。 Read the item again."),
    OWN_DECISION(
            "SK-WRK-004",
            403,
            "Nobody approves their own decision",
            "自らの判断は承認できません。 Another person has to approve it."),
    NO_SUCH_DECISION(
            "SK-WRK-005", 409, "This decision does not wait for approval", "承認待ちの判断ではありません。 Read the item again."),
    NOTHING_TO_REVERSE(
            "SK-WRK-006", 409, "No decision stands that could be reversed", "取り消す判断がありません。 Read the item again."),
    RULING_INVALID(
            "SK-WRK-007",
            422,
            "The decision does not fit the item, or lacks something",
            "判断の内容を確認してください。 Compare it with the contract."),
    TEXT_INVALID(
            "SK-WRK-008",
            422,
            "The reason in words is missing, too long, or holds a number of a person",
            "理由は500文字以内で、個人を示す番号を含めないでください。 Write the reason without numbers of persons.");

    private final transient Entry entry;

    WorklistError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
