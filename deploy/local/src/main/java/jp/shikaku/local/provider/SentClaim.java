package jp.shikaku.local.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.model.Sex;
import jp.shikaku.receipt.content.DayCounts;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.QualificationEntry;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.writing.DetailLine;
import jp.shikaku.receipt.writing.Disease;
import jp.shikaku.receipt.writing.FileHead;
import jp.shikaku.receipt.writing.ReceiptDraft;
import jp.shikaku.receipt.writing.UkeWriter;
import jp.shikaku.receipt.writing.Unencodable;

/** Sends a claim file of an institution with one receipt of somebody: one visit, on day 3 of the month before. */
final class SentClaim {

    /** What a Pact file must say of it, beside the person. */
    static final List<String> REQUIRED = List.of("institutionCode", "claimMonth", "points");

    private static final int DAY = 3;
    private static final Set<String> CHECKED = Set.of("ACCEPTED", "REFUSED");
    private static final String OCTETS = "application/octet-stream";

    private final Suite suite;
    private final Api api;

    SentClaim(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    /** Sends it and waits for its check; gives {@code fileId} and {@code receiptId} back. */
    Map<String, String> received(JsonNode wanted) throws InterruptedException {
        Caller institution = institution(wanted);
        String files = suite.claims() + "/v1/claim-files";
        String fileId = api.post(institution, files, OCTETS, file(wanted))
                .json()
                .path("fileId")
                .asText();
        Patience.until("the check of the claim file", () -> {
            String status =
                    api.get(institution, files + '/' + fileId).path("status").asText();
            return CHECKED.contains(status) ? status : "";
        });
        String receiptId = api.get(institution, files + '/' + fileId + "/receipts")
                .at("/items/0/receiptId")
                .asText();
        if (receiptId.isEmpty()) {
            throw new IllegalStateException("The claim file was refused: "
                    + api.get(institution, files + '/' + fileId + "/faults").path("items"));
        }
        return Map.of("fileId", fileId, "receiptId", receiptId);
    }

    /** The same, then has the month reviewed and waits for the decision; gives its {@code outcome} besides. */
    Map<String, String> decided(JsonNode wanted) throws InterruptedException {
        Map<String, String> received = received(wanted);
        api.post(
                Caller.REVIEWER,
                suite.claims() + "/v1/claim-months/" + wanted.get("claimMonth").asText() + "/review");
        String receipt = suite.claims() + "/v1/receipts/" + received.get("receiptId");
        String outcome = Patience.until("the decision about the receipt", () -> {
            String now = api.get(institution(wanted), receipt).path("outcome").asText();
            return "RECEIVED".equals(now) ? "" : now;
        });
        return Map.of("fileId", received.get("fileId"), "receiptId", received.get("receiptId"), "outcome", outcome);
    }

    private static Caller institution(JsonNode wanted) {
        return Caller.institution(wanted.get("institutionCode").asText());
    }

    private static byte[] file(JsonNode wanted) {
        YearMonth claimMonth = YearMonth.parse(wanted.get("claimMonth").asText());
        FileHead head = new FileHead(
                ReviewOrganisation.SHIHARAI_KIKIN,
                new InstitutionCode(wanted.get("institutionCode").asText()),
                "契約試験診療所",
                claimMonth,
                "00",
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            UkeWriter writer = new UkeWriter(out, head, Unencodable.REFUSE);
            writer.write(receipt(wanted, claimMonth.minusMonths(1)));
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ReceiptDraft receipt(JsonNode wanted, YearMonth treatment) {
        DayMask visit = DayMask.ofDays(DAY);
        long points = Long.parseLong(wanted.get("points").asText());
        Patient patient = new Patient(
                wanted.get("name").asText(),
                wanted.get("kana").asText(),
                "1".equals(wanted.get("sex").asText()) ? Sex.MALE : Sex.FEMALE,
                LocalDate.parse(wanted.get("birthDate").asText()));
        InsurerNumber insurer = new InsurerNumber(wanted.get("insurerNumber").asText());
        return new ReceiptDraft(new ReceiptType("1112"), treatment, patient)
                .chartNumber("PACT")
                .insurer(InsurerEntry.claim(
                        insurer,
                        wanted.get("symbol").asText(),
                        wanted.get("number").asText(),
                        1,
                        points))
                .qualification(QualificationEntry.atTheDesk("00"))
                .visitDays(VisitDays.ofInsurer(visit))
                .deskPayment("00")
                .disease(new Disease("8830417", treatment.atDay(DAY), '1', true))
                .detail(DetailLine.act("12", '1', "112007410", points, DayCounts.onceOn(visit)));
    }
}
