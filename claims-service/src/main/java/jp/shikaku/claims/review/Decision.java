package jp.shikaku.claims.review;

import java.util.List;

import jp.shikaku.claims.reassignment.Allocation;

/**
 * What the review found about a receipt: a value that depends on the receipt and the knowledge only, never on the state
 * of the month. {@link Disposition} says what that means in an open or a closed month.
 */
public sealed interface Decision {

    /** Who pays; without parts where nobody is billed. */
    Allocation allocation();

    /** Which qualification covers which days. */
    List<Reason> reasons();

    /** 変更なし: every day is under the claimed qualification. */
    record NoChange(Allocation allocation, List<Reason> reasons) implements Decision {}

    /** 枝番特定: as claimed, but the branch was missing or another one. */
    record BranchFound(Allocation allocation, List<Reason> reasons) implements Decision {}

    /** 振替: the whole receipt goes to another qualification. */
    record Moved(Allocation allocation, List<Reason> reasons) implements Decision {}

    /** 分割: the receipt is divided between insurers. */
    record Split(Allocation allocation, List<Reason> reasons) implements Decision {}

    /**
     * Waits for knowledge or for a person.
     *
     * @param why the first reason found
     * @param asClaimed the whole receipt at the insurer on the claim, as it is billed if it must be
     */
    record Held(HeldReason why, Allocation allocation, Allocation asClaimed, List<Reason> reasons)
            implements Decision {}

    /** 公費のみ: no insurer has a part in it. */
    record NotSubject(Allocation allocation, List<Reason> reasons) implements Decision {}

    /**
     * A person decided that the insurer on the claim is billed.
     *
     * @param why the reason for which it would have been held, or that a person ruled
     */
    record BilledAsClaimed(HeldReason why, Allocation allocation, List<Reason> reasons) implements Decision {}

    /**
     * 返戻: a person sends it back to the institution.
     *
     * @param reasonCode 返戻事由コード
     */
    record Returned(String reasonCode, Allocation allocation, List<Reason> reasons) implements Decision {}

    /** 取下げ: the institution takes it back. */
    record Withdrawn(Allocation allocation, List<Reason> reasons) implements Decision {}
}
