package jp.shikaku.population.town;

import jp.shikaku.model.InsurerNumber;

/**
 * An insurer of the synthetic world. The names are invented; the numbers follow the public numbering rules.
 *
 * @param number 保険者番号 with a valid check digit
 * @param name invented name
 * @param kind which kind of insurer it is
 */
public record Insurer(InsurerNumber number, String name, Kind kind) {

    /** Kinds of insurers, as they differ in numbering and in who belongs to them. */
    public enum Kind {
        /** 全国健康保険協会. */
        ASSOCIATION,
        /** 健康保険組合. */
        SOCIETY,
        /** 共済組合. */
        MUTUAL_AID,
        /** 市町村国民健康保険. */
        CITY,
        /** 後期高齢者医療広域連合. */
        LATE_STAGE
    }

    /** Whether the insurer covers employees and their dependants. */
    public boolean forEmployees() {
        return kind == Kind.ASSOCIATION || kind == Kind.SOCIETY || kind == Kind.MUTUAL_AID;
    }
}
