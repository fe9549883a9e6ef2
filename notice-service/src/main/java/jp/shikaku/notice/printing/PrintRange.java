package jp.shikaku.notice.printing;

import java.util.UUID;

import jp.shikaku.notice.entitlement.DocumentKind;

/**
 * A range of an insurer's documents of one kind in a run, in the order of printing.
 *
 * @param issuance the run
 * @param insurerNumber 保険者番号, 8 digits
 * @param kind which paper
 * @param firstPlace from 1 on
 * @param lastPlace included
 */
record PrintRange(UUID issuance, String insurerNumber, DocumentKind kind, int firstPlace, int lastPlace) {}
