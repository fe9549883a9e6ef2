package jp.shikaku.local.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.provider.ProviderStates;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;
import jp.shikaku.population.claims.ClaimFile;
import jp.shikaku.population.registration.RegistrationLine;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.insurer.InsurerFileName;
import jp.shikaku.receipt.insurer.InsurerFileReader;
import jp.shikaku.receipt.insurer.InsurerFileReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.prefixed.DataClass;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Registrations and claims of every kind in any order, some of them twice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrderIT {

    private static final InsurerNumber ASSOCIATION = InsurerNumber.of("01130012");
    private static final InsurerNumber SOCIETY = InsurerNumber.of("06132013");
    private static final InsurerNumber CITY = InsurerNumber.of("138057");
    private static final List<ReceiptKind> DIVIDED =
            List.of(ReceiptKind.MEDICAL, ReceiptKind.DENTAL, ReceiptKind.PHARMACY);
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

    private final List<Interleaving> all = interleavings();
    private StartedSuite started;
    private EligibilityApi eligibility;
    private ClaimsApi claims;
    private ReviewMonth review;

    @BeforeAll
    void play() throws Exception {
        started = StartedSuite.start("order", false);
        eligibility = new EligibilityApi(started.api, started.suite.eligibility());
        claims = new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
        review = new ReviewMonth(claims, eligibility, TOWN, new Laws(List.of()), new Progress(System.out));
        new Registrations(eligibility, TOWN, new Progress(System.out)).directory();
        for (Interleaving one : all) {
            started.suite.register().fill(one.story().resident());
        }
        all.forEach(one -> register(one.story().old(), true));
        new SuiteClock(started.folder.clockOffset()).advanceTo(Step.CLAIMS.instant());
        playRounds();
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("end with the same payer for every day")
    void order() {
        Map<String, Allocation> byInstitution = byInstitution();
        for (Interleaving one : all) {
            Story story = one.story();
            Map<Integer, String> payers = new TreeMap<>();
            byInstitution.get(story.institution()).parts().forEach(part -> part.days()
                    .forEach(day -> payers.put(day, part.insurer())));
            assertThat(payers)
                    .as("%s, order %s", story, one.order())
                    .isEqualTo(Map.of(5, story.payerOn(5), 15, story.payerOn(15), 25, story.payerOn(25)));
        }
    }

    @ParameterizedTest
    @Order(2)
    @EnumSource(names = {"MEDICAL", "DENTAL", "PHARMACY"})
    @DisplayName("are explained day by day, and asked what would be if somebody else had registered, without effect")
    void explained(ReceiptKind kind) {
        Story story = all.stream()
                .map(Interleaving::story)
                .filter(one -> one.kind() == kind && one.oldInsurer().equals(ASSOCIATION))
                .findFirst()
                .orElseThrow();
        String receipt = byInstitution().get(story.institution()).receiptId();
        JsonNode before = claims.explanation(receipt);

        JsonNode supposed = claims.whatIf(
                receipt,
                """
                {"registeredAt":"2026-09-21T00:00:00+09:00","qualifications":[{"insurerNumber":"138057","symbol":"1",
                "number":"2","branch":"01","relationship":"SELF","acquiredOn":"2026-09-20"}]}""");

        assertThat(before.path("outcome").asText()).isEqualTo("SPLIT");
        assertThat(payers(before)).containsExactly("01130012", "06132013", "06132013");
        assertThat(before.path("sentences").path("ja").toString()).contains("分割1", "分割2");
        assertThat(supposed.path("outcome").asText()).isEqualTo("SPLIT");
        assertThat(payers(supposed)).containsExactly("01130012", "06132013", "00138057");
        assertThat(claims.explanation(receipt)).isEqualTo(before);
    }

    @Test
    @Order(3)
    @DisplayName("are billed: the ledger sums to each receipt, and each insurer's files of each kind hold its parts")
    void billed() throws Exception {
        review.close();
        review.settle();
        List<Allocation> allocations = claims.allocations();
        Laws laws = new Laws(List.of());
        laws.checkLedger(allocations, review.ledger(), true);
        assertThat(laws.allHold()).isTrue();

        Map<String, Long> expected = new TreeMap<>();
        allocations.forEach(allocation -> allocation
                .parts()
                .forEach(part ->
                        expected.merge(part.insurer() + ' ' + allocation.kind(), (long) part.points(), Long::sum)));
        Map<String, Long> delivered = new TreeMap<>();
        for (String place : expected.keySet()) {
            String[] insurerAndKind = place.split(" ");
            delivered.put(place, deliveredPoints(insurerAndKind[0], ReceiptKind.valueOf(insurerAndKind[1])));
        }
        assertThat(delivered).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(3 * 3);
    }

    @Test
    @Order(4)
    @DisplayName("can be followed by a contract pipeline: every state a Pact file may name is brought about")
    void providerStates() throws Exception {
        String number = "2600777";
        ProviderStates listening = ProviderStates.start(started.suite, started.api);
        try (listening) {
            assertThat(state("somebody is covered", number)).contains("personId", "qualificationId");
            assertThat(state("a claim file was received", number)).contains("fileId", "receiptId");
            assertThat(state("a receipt was decided", number)).contains("\"outcome\":\"NO_CHANGE\"");
            assertThat(state("a notice was issued", number)).contains("documentId", "content");
            String cardless = "somebody without a usable card was covered when a month ended";
            String listed = state(cardless, "2600778");
            assertThat(listed).contains("qualificationId", "\"month\"");
            assertThat(state(cardless, "2600778"))
                    .as("again, in the same month")
                    .isEqualTo(listed);
            assertThat(state("something else", number)).contains("There is no state of that name");
        }
    }

    /** What the address for provider states answers to a verifier. */
    private String state(String name, String number) throws IOException, InterruptedException {
        String asked =
                """
                {"consumer":"yours","action":"setup","state":"%s","params":{"insurerNumber":"06140222","symbol":"契約",
                "number":"%s","acquiredOn":"2026-04-01","birthDate":"1979-11-23","name":"通知　一郎","kana":"ツウチ　イチロウ",
                "sex":"1","institutionCode":"1311299999","claimMonth":"2026-11","points":"123"}}"""
                        .formatted(name, number);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + started.suite.ports().providerStates() + "/provider-states"))
                .timeout(Duration.ofMinutes(3))
                .POST(HttpRequest.BodyPublishers.ofString(asked))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private long deliveredPoints(String insurer, ReceiptKind kind) throws IOException {
        String name = InsurerFileName.of(FileKind.valueOf(kind.name())).orElseThrow();
        InsurerFileReader reader = new InsurerFileReader(new ByteArrayInputStream(claims.insurerFile(insurer, name)));
        Edition edition = Editions.PUBLISHED.of(kind, YearMonth.parse(Month.CLAIM_MONTH));
        long points = 0;
        for (InsurerFileReceipt next = reader.next(); next != null; next = reader.next()) {
            Receipt receipt = Receipt.of(next.receipt().receipt(DataClass.CLAIM), edition);
            assertThat(receipt.insurer().points()).isEqualTo(receipt.insurerDetailPoints());
            points += receipt.insurer().points();
        }
        return points;
    }

    private Map<String, Allocation> byInstitution() {
        Map<String, Allocation> byInstitution = new HashMap<>();
        claims.allocations()
                .forEach(allocation -> byInstitution.put(allocation.key().substring(0, 10), allocation));
        return byInstitution;
    }

    private static List<String> payers(JsonNode explanation) {
        List<String> payers = new ArrayList<>();
        explanation
                .path("days")
                .forEach(day ->
                        payers.add(day.path("coveredBy").path("insurerNumber").asText()));
        return payers;
    }

    private static List<Interleaving> interleavings() {
        LocalDate fifteenth = LocalDate.of(2026, 9, 15);
        LocalDate first = LocalDate.of(2026, 9, 1);
        List<Interleaving> all = new ArrayList<>();
        for (List<Act> order : ORDERS) {
            int id = all.size();
            ReceiptKind kind = DIVIDED.get(id / 4 % DIVIDED.size());
            ReceiptKind next = DIVIDED.get((id / 4 + 1) % DIVIDED.size());
            ReceiptKind last = DIVIDED.get((id / 4 + 2) % DIVIDED.size());
            ReceiptKind whole = id / 4 % 2 == 0 ? ReceiptKind.DPC : kind;
            all.add(new Interleaving(new Story(id, kind, ASSOCIATION, SOCIETY, fifteenth, fifteenth), order));
            all.add(new Interleaving(new Story(id + 1, next, CITY, SOCIETY, fifteenth, fifteenth.plusDays(1)), order));
            all.add(new Interleaving(new Story(id + 2, last, SOCIETY, CITY, fifteenth, fifteenth), order));
            all.add(new Interleaving(new Story(id + 3, whole, ASSOCIATION, CITY, first, first), order));
        }
        return all;
    }

    /** One act of every person in turn; every other round waits until the claims service has followed. */
    private void playRounds() throws Exception {
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
}
