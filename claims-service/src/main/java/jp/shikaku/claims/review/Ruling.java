package jp.shikaku.claims.review;

import java.util.List;
import java.util.regex.Pattern;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.Relationship;

/**
 * What a person decided about a receipt that the rules leave to a person. It replaces the rules only where the table of
 * dated rules lets a person do so, and never the laws: what cannot be is answered by a {@link RulingFault}. Who ruled,
 * when and why is kept by whoever lets people rule.
 */
public sealed interface Ruling {

    /** The whole receipt goes to one payer (振替). */
    record MoveTo(Payer payer) implements Ruling {}

    /** The receipt is divided (分割): each day of it to exactly one payer, each insurer once. */
    record SplitBy(List<Days> shares) implements Ruling {
        public SplitBy {
            shares = List.copyOf(shares);
        }
    }

    /** The insurer on the claim is billed (06, after billing 13). */
    record BillAsClaimed() implements Ruling {}

    /**
     * 返戻: it goes back to the institution, nobody pays.
     *
     * @param reasonCode 返戻事由コード: L or S and four digits, or four digits (domain notes A.9.6)
     */
    record Return(String reasonCode) implements Ruling {

        private static final Pattern REASON_CODE = Pattern.compile("[LS]?[0-9]{4}");

        /** Whether the code is one at all. */
        public boolean hasReasonCode() {
            return REASON_CODE.matcher(reasonCode).matches();
        }
    }

    /** 取下げ: the institution takes it back, nobody pays. */
    record Withdraw() implements Ruling {}

    /**
     * Of several persons it is this one; the rules then decide on that person's qualifications.
     *
     * @param personId the registry's id, one of the candidates
     */
    record ConfirmPerson(String personId) implements Ruling {}

    /**
     * Some days for one payer.
     *
     * @param days days of the treatment month
     */
    record Days(Payer payer, DayMask days) {}

    /** Whom a person names as payer. */
    sealed interface Payer {

        /** A qualification the registry knows. */
        record Registered(String qualificationId) implements Payer {}

        /**
         * A number that a person vouches for; the registry may not know it, but may not contradict it.
         *
         * @param relationship 本人・家族 under that number
         */
        record Stated(InsuredNumber number, Relationship relationship) implements Payer {}
    }
}
