package jp.shikaku.eligibility.lookup;

import java.util.List;

/** Why an answer is what it is: stable names for programs, a sentence for people, and what the desk can do. */
enum Reason {
    IN_FORCE(Validity.VALID, "資格は有効です。", "The qualification is in force.", NextStep.COMPARE_THE_NAME),
    IN_FORCE_OVERLAP(
            Validity.VALID,
            "資格は有効です。前の資格の喪失がまだ登録されていません。",
            "The qualification is in force; the loss of a former one is not registered yet.",
            NextStep.COMPARE_THE_NAME,
            NextStep.ASK_ABOUT_FORMER_INSURER),
    LOST(
            Validity.INVALID,
            "この日には資格を喪失しています。",
            "The qualification was lost on or before this day.",
            NextStep.ASK_FOR_CHANGE_OF_INSURER,
            NextStep.ASK_FOR_NEW_DOCUMENT,
            NextStep.ALLOW_FOR_LATE_REGISTRATION),
    NOT_YET_ACQUIRED(
            Validity.INVALID,
            "この日にはまだ資格を取得していません。",
            "The qualification begins after this day.",
            NextStep.ASK_FOR_DOCUMENT_OF_THAT_DAY),
    NEWER_IN_FORCE(
            Validity.INVALID_NEW_EXISTS,
            "この日には別の新しい資格が有効です。",
            "Another, newer qualification of the person is in force on this day.",
            NextStep.ASK_FOR_NEW_DOCUMENT),
    NUMBER_NOT_REGISTERED(
            Validity.NOT_FOUND,
            "該当する資格は登録されていません。",
            "No qualification is registered under these numbers and this birth date.",
            NextStep.CHECK_THE_NUMBERS,
            NextStep.ALLOW_FOR_LATE_REGISTRATION,
            NextStep.ASK_THE_INSURER),
    SEVERAL_PERSONS(
            Validity.MULTIPLE,
            "該当する人が複数います。",
            "Several persons are registered under these numbers and this birth date.",
            NextStep.USE_THE_CARD,
            NextStep.ASK_THE_INSURER),
    SUSPENDED(
            Validity.UNDETERMINED,
            "登録内容を保険者が確認しているため、判定できません。",
            "The insurer is examining the registration; nothing can be said yet.",
            NextStep.DO_NOT_TREAT_AS_UNINSURED,
            NextStep.ASK_THE_INSURER),
    BEING_MATCHED(
            Validity.UNDETERMINED,
            "登録内容を住民基本台帳と照合しているため、まだ判定できません。",
            "The registration is being compared with the resident register; nothing can be said yet.",
            NextStep.DO_NOT_TREAT_AS_UNINSURED,
            NextStep.WAIT_FOR_REGISTRATION),
    PERSON_NOT_REGISTERED(
            Validity.NOT_FOUND,
            "この人の資格は登録されていません。",
            "No qualification of this person is registered.",
            NextStep.ALLOW_FOR_LATE_REGISTRATION,
            NextStep.ASK_THE_INSURER),
    CARD_UNUSABLE(
            Validity.UNDETERMINED,
            "カードまたはその電子証明書が利用できないため、カードでは資格を確認できません。資格そのものは失われていません。",
            "The card or its electronic certificate can no longer be used to confirm a qualification, though "
                    + "the insurance goes on.",
            NextStep.ASK_FOR_CONFIRMATION_CERTIFICATE,
            NextStep.DO_NOT_TREAT_AS_UNINSURED,
            NextStep.RENEW_THE_CERTIFICATE),
    CARD_CERTIFICATE_UNKNOWN(
            Validity.UNDETERMINED,
            "カードの電子証明書の有効期限が読み取られておらず、登録もされていないため、カードでは資格を確認できません。",
            "The reader did not say when the card's electronic certificate expires, and it is not registered.",
            NextStep.ASK_FOR_CONFIRMATION_CERTIFICATE,
            NextStep.DO_NOT_TREAT_AS_UNINSURED),
    NO_LONGER_KNOWN(
            Validity.UNDETERMINED,
            "この日の資格の情報は保存期間を過ぎており、判定できません。資格がなかったとは限りません。",
            "The registry no longer keeps everything about this day; the person may have been covered.",
            NextStep.DO_NOT_TAKE_FOR_UNCOVERED_THEN,
            NextStep.ASK_THE_INSURER),
    COMPONENT_DOWN(
            Validity.UNDETERMINED,
            "障害のため、判定できません。",
            "A part of the system is down; nothing can be said now.",
            NextStep.DO_NOT_TREAT_AS_UNINSURED,
            NextStep.TRY_AGAIN);

    private final Validity validity;
    private final String ja;
    private final String en;
    private final List<NextStep> nextSteps;

    Reason(Validity validity, String ja, String en, NextStep... nextSteps) {
        this.validity = validity;
        this.ja = ja;
        this.en = en;
        this.nextSteps = List.of(nextSteps);
    }

    Validity validity() {
        return validity;
    }

    LocalizedText text() {
        return new LocalizedText(ja, en);
    }

    List<NextStep> nextSteps() {
        return nextSteps;
    }
}
