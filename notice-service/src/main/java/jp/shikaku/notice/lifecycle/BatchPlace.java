package jp.shikaku.notice.lifecycle;

import java.util.UUID;

/**
 * A place among the documents of a run.
 *
 * @param issuance the run
 * @param firstPlace counted from 1, without a gap
 */
public record BatchPlace(UUID issuance, int firstPlace) {}
