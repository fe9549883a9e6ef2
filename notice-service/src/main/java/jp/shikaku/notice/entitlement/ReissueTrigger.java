package jp.shikaku.notice.entitlement;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What makes a document that is out untrue, so that another one is issued (D.2). */
public enum ReissueTrigger {
    /** Another kind of paper, because of the card, the age or an application. */
    KIND,
    NAME,
    /** 記号・番号・枝番 or the insurer. */
    NUMBER,
    /** 負担割合. */
    RATIO,
    /** 任意記載事項, certified, changed or applied for. */
    OPTIONAL_ITEM,
    /** Birth date, sex, relationship, the insured's name or the day of acquisition, corrected. */
    OTHER_ITEM;

    static Set<ReissueTrigger> between(Due old, Due now) {
        NoticeFacts a = old.facts();
        NoticeFacts b = now.facts();
        Set<ReissueTrigger> found = EnumSet.noneOf(ReissueTrigger.class);
        if (old.kind() != now.kind()) {
            found.add(KIND);
        }
        if (!a.name().equals(b.name()) || !a.kana().equals(b.kana())) {
            found.add(NAME);
        }
        if (!Objects.equals(a.symbol(), b.symbol())
                || !a.number().equals(b.number())
                || !Objects.equals(a.branch(), b.branch())
                || !a.insurerNumber().equals(b.insurerNumber())) {
            found.add(NUMBER);
        }
        if (!Objects.equals(a.burdenTenths(), b.burdenTenths())) {
            found.add(RATIO);
        }
        if (old.kind() == now.kind() && !a.optional().equals(b.optional())) {
            found.add(OPTIONAL_ITEM);
        }
        if (found.isEmpty()) {
            found.add(OTHER_ITEM);
        }
        return found;
    }
}
