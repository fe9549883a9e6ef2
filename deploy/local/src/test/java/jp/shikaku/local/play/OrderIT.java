package jp.shikaku.local.play;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;
import jp.shikaku.population.claims.ClaimFile;
import jp.shikaku.population.registration.RegistrationLine;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Registrations and claims in any order, some of them twice")
class OrderIT {

    private static final InsurerNumber ASSOCIATION = InsurerNumber.of("01130012");
    private static final InsurerNumber SOCIETY = InsurerNumber.of("06132013");
    private static final InsurerNumber CITY = InsurerNumber.of("138057");
    private static final Town TOWN = TownGenerator.generate(TownSettings.demo(5, 50));

    private enum Act {
        GAIN,
        LOSS,
        CLAIM
    }

    private static final List<List<Act>> ORDERS = List.of(
            List.of(Act.GAIN, Act.LOSS, Act.CLAIM),
            List.of(Act.GAIN, Act.CLAIM, Act.LOSS),
            List.of(Act.LOSS, Act.GAIN, Act.CLAIM),
            List.of(Act.LOSS, Act.CLAIM, Act.GAIN),
            List.of(Act.CLAIM, Act.GAIN, Act.LOSS),
            List.of(Act.CLAIM, Act.LOSS, Act.GAIN));

    private record Interleaving(Story story, List<Act> order) {}

    private EligibilityApi eligibility;
    private ClaimsApi claims;

    @Test
    @DisplayName("end with the same payer for every day")
    void order() throws Exception {
        try (StartedSuite started = StartedSuite.start("order", false)) {
            eligibility = new EligibilityApi(started.api, started.suite.eligibility());
            claims = new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
            new Registrations(eligibility, TOWN, new Progress(System.out)).directory();
            List<Interleaving> all = interleavings();
            for (Interleaving one : all) {
                started.suite.register().fill(one.story().resident());
            }
            all.forEach(one -> register(one.story().old(), true));
            new SuiteClock(started.folder.clockOffset()).advanceTo(Step.CLAIMS.instant());
            play(all);
            assertPayers(all);
        }
    }

    private static List<Interleaving> interleavings() {
        LocalDate fifteenth = LocalDate.of(2026, 9, 15);
        LocalDate first = LocalDate.of(2026, 9, 1);
        List<Interleaving> all = new ArrayList<>();
        for (List<Act> order : ORDERS) {
            int id = all.size();
            all.add(new Interleaving(new Story(id, ASSOCIATION, SOCIETY, fifteenth, fifteenth), order));
            all.add(new Interleaving(new Story(id + 1, CITY, SOCIETY, fifteenth, fifteenth.plusDays(1)), order));
            all.add(new Interleaving(new Story(id + 2, SOCIETY, CITY, fifteenth, fifteenth), order));
            all.add(new Interleaving(new Story(id + 3, ASSOCIATION, CITY, first, first), order));
        }
        return all;
    }

    /** One act of every person in turn; every other round waits until the claims service has followed. */
    private void play(List<Interleaving> all) throws Exception {
        ReviewMonth review = new ReviewMonth(claims, eligibility, TOWN, new Laws(List.of()), new Progress(System.out));
        for (int round = 0; round < Act.values().length; round++) {
            for (Interleaving one : all) {
                int times = (one.story().id() + round) % 3 == 0 ? 2 : 1;
                for (int i = 0; i < times; i++) {
                    act(one.story(), one.order().get(round));
                }
            }
            claims.startReview();
            if (round % 2 == 0) {
                review.settle();
            }
        }
        review.review();
    }

    private void act(Story story, Act act) throws Exception {
        switch (act) {
            case GAIN -> register(story.gain(), false);
            case LOSS -> register(story.loss(), false);
            default -> {
                ClaimFile file = story.claim();
                String id = claims.upload(file).json().path("fileId").asText();
                Waiting.until("the claim file", Duration.ofMinutes(1), () -> "ACCEPTED"
                        .equals(claims.file(file.institutionCode(), id)
                                .path("status")
                                .asText()));
            }
        }
    }

    private void register(RegistrationLine line, boolean stock) {
        Caller caller = stock ? Caller.OPERATOR : Caller.insurer(line.insurerNumber());
        Map<String, Integer> verdicts = eligibility.register(caller, List.of(line), stock);
        assertThat(verdicts.keySet()).isSubsetOf("REGISTERED", "UNCHANGED", "LOST");
    }

    private void assertPayers(List<Interleaving> all) {
        Map<String, Allocation> byInstitution = new HashMap<>();
        claims.allocations().forEach(a -> byInstitution.put(a.key().substring(0, 10), a));
        for (Interleaving one : all) {
            Story story = one.story();
            Map<Integer, String> payers = new TreeMap<>();
            byInstitution
                    .get("1317" + String.format("%06d", story.id()))
                    .parts()
                    .forEach(part -> part.days().forEach(day -> payers.put(day, part.insurer())));
            assertThat(payers)
                    .as("%s, order %s", story, one.order())
                    .isEqualTo(Map.of(5, story.payerOn(5), 15, story.payerOn(15), 25, story.payerOn(25)));
        }
    }
}
