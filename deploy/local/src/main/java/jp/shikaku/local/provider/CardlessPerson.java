package jp.shikaku.local.provider;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.model.Tokyo;

/**
 * Registers somebody without a usable card, and puts the clock forward to the next month: the list of a month tells what was
 * known when it ended. Where they are on the list of the month before already, the clock is left alone.
 */
final class CardlessPerson {

    private static final Caller READER = new Caller("scopes:persons");

    private final Suite suite;
    private final Api api;
    private final SuiteClock clock;
    private final CoveredPerson person;

    CardlessPerson(Suite suite, Api api, CoveredPerson person) {
        this.suite = suite;
        this.api = api;
        this.person = person;
        this.clock = new SuiteClock(suite.folder().clockOffset());
    }

    /** Sets it up; gives {@code personId}, {@code qualificationId} and the {@code month} back. */
    Map<String, String> setUp(JsonNode wanted) throws InterruptedException {
        Map<String, String> somebody = new HashMap<>(person.setUp(wanted, false));
        String insurer = wanted.get("insurerNumber").asText();
        YearMonth present = YearMonth.from(Tokyo.dayOf(clock.now()));
        if (!isListed(insurer, present.minusMonths(1), somebody.get("qualificationId"))) {
            clock.advanceTo(
                    present.plusMonths(1).atDay(1).atStartOfDay(Tokyo.ZONE).toInstant());
            present = present.plusMonths(1);
        }
        somebody.put("month", present.minusMonths(1).toString());
        return somebody;
    }

    private boolean isListed(String insurer, YearMonth month, String qualification) {
        AtomicBoolean listed = new AtomicBoolean();
        api.each(
                READER,
                suite.eligibility() + "/v1/insurers/" + insurer + "/cardless-members?month=" + month,
                member -> listed.compareAndSet(
                        false,
                        qualification.equals(member.path("qualificationId").asText())));
        return listed.get();
    }
}
