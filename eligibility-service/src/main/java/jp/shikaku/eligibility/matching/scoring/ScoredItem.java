package jp.shikaku.eligibility.matching.scoring;

import jp.shikaku.eligibility.matching.comparison.Agreement;
import jp.shikaku.model.ItemComparison;

/** The items that a score is made of. */
public enum ScoredItem {
    BIRTH_DATE {
        @Override
        ItemComparison of(Agreement agreement) {
            return agreement.birthDate();
        }
    },
    NAME {
        @Override
        ItemComparison of(Agreement agreement) {
            return agreement.name();
        }
    },
    KANA {
        @Override
        ItemComparison of(Agreement agreement) {
            return agreement.kana();
        }
    },
    SEX {
        @Override
        ItemComparison of(Agreement agreement) {
            return agreement.sex();
        }
    },
    ADDRESS {
        @Override
        ItemComparison of(Agreement agreement) {
            return agreement.address();
        }
    };

    abstract ItemComparison of(Agreement agreement);
}
