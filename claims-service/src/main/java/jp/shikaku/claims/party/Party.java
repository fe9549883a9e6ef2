package jp.shikaku.claims.party;

import java.util.List;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;

/**
 * A party that gets statements and deliveries.
 *
 * @param kind insurer or institution
 * @param code 保険者番号 (eight digits) or 医療機関コード (ten digits)
 */
public record Party(PartyKind kind, String code) {

    public static Party of(InsurerNumber insurer) {
        return new Party(PartyKind.INSURER, insurer.value());
    }

    public static Party of(InstitutionCode institution) {
        return new Party(PartyKind.INSTITUTION, institution.value());
    }

    /** The kinds of some parties, for {@code unnest}. */
    public static String[] kinds(List<Party> parties) {
        return parties.stream().map(party -> party.kind().name()).toArray(String[]::new);
    }

    /** The codes of some parties, in the same order. */
    public static String[] codes(List<Party> parties) {
        return parties.stream().map(Party::code).toArray(String[]::new);
    }
}
