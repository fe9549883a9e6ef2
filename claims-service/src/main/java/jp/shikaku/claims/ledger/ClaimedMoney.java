package jp.shikaku.claims.ledger;

import jp.shikaku.model.InstitutionCode;

/**
 * What the ledger takes from a receipt itself, beside who pays.
 *
 * @param institution whose claim it is
 * @param recorded the money it records beside its points
 */
public record ClaimedMoney(InstitutionCode institution, RecordedMoney recorded) {}
