package jp.shikaku.eligibility.members;

import jp.shikaku.support.CataloguedError;

/** The errors of lists of members and of objections. */
public enum MemberError implements CataloguedError {
    MONTH_NOT_OVER(
            "SK-MEM-001",
            400,
            "The month is not over",
            "月が終わってから照会してください。 The list is of what was known when it ended."),
    PERIOD_INVALID(
            "SK-MEM-002",
            400,
            "The period ends before it begins, or is longer than 92 days",
            "期間を確認してください。 Ask for at most 92 days at a time."),
    ENTRY_UNKNOWN(
            "SK-MEM-003",
            404,
            "No such pair of entries stands",
            "該当する項目がありません。 Take entryId from a moved-in or moved-out list."),
    OBJECTION_SETTLED("SK-MEM-004", 409, "The objection is settled", "解決済みです。 Read its state.");

    private final transient Entry entry;

    MemberError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
