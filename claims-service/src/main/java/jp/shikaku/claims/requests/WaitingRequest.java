package jp.shikaku.claims.requests;

import java.time.Instant;
import java.util.UUID;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.model.InsurerNumber;

/**
 * A request that is not answered yet.
 *
 * @param key its receipt
 * @param requestId its id
 * @param insurer who asked
 * @param reasonNumber 理由番号
 * @param askedDecision the decision by which the insurer was billed when it asked
 * @param requestedAt when
 */
record WaitingRequest(
        ReceiptKey key,
        UUID requestId,
        InsurerNumber insurer,
        String reasonNumber,
        int askedDecision,
        Instant requestedAt) {}
