package jp.shikaku.eligibility.matching.clearing;

import java.util.UUID;

/**
 * A claimed row of the queue.
 *
 * @param generation moves on when the statement changes; an answer to an older one is thrown away
 * @param runId the run that asked for the comparison, null for a new statement
 */
record WaitingStatement(UUID qualificationId, long generation, UUID runId, int attempts) {}
