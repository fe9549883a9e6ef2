package jp.shikaku.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.api.NoticeApi;

/** Issues the notices that follow from the month's changes, and fetches their PDFs. */
final class Notices {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Set<String> ENDED = Set.of("DONE", "COMPLETED", "FINISHED", "FAILED");

    private static final String LIST_OF = "2026-10";

    private final NoticeApi notice;
    private final EligibilityApi eligibility;
    private final Path folder;
    private final Progress progress;

    Notices(NoticeApi notice, EligibilityApi eligibility, Path folder, Progress progress) {
        this.notice = notice;
        this.eligibility = eligibility;
        this.folder = folder;
        this.progress = progress;
    }

    void issue() throws InterruptedException {
        long head = eligibility.feedHead();
        Waiting.until(
                "the notice service to follow the registry",
                LIMIT,
                () -> notice.following().path("cursorPosition").asLong() >= head);
        String job = notice.issue();
        await(job);
        progress.detail("job: " + notice.issuance(job));
        exOfficio();
        fetch();
    }

    /** One insurer's certificates by the list of the month before: also for people whom no change named. */
    private void exOfficio() throws InterruptedException {
        List<String> insurers = new ArrayList<>();
        notice.documents(document -> insurers.add(document.path("insurerNumber").asText()));
        if (insurers.isEmpty()) {
            return;
        }
        String list = notice.exOfficio(insurers.get(0), LIST_OF);
        Waiting.until(
                "the monthly list",
                LIMIT,
                () -> ENDED.contains(notice.exOfficioList(list).path("state").asText()));
        await(notice.exOfficioList(list).path("issuanceId").asText());
        JsonNode proof = notice.reconciliation(list);
        progress.detail("資格確認書（職権交付） / certificates ex officio, " + insurers.get(0) + ", list of " + LIST_OF + ": "
                + proof.path("withCertificate").asInt() + " of "
                + proof.path("listed").asInt()
                + ", nobody left out: " + proof.path("nobodyLeftOut").asBoolean()
                + ", nobody twice: " + proof.path("nobodyTwice").asBoolean());
    }

    private void await(String job) throws InterruptedException {
        Waiting.until(
                "the documents",
                LIMIT,
                () -> ENDED.contains(notice.issuance(job).path("state").asText()));
    }

    /** Ids of the documents in force. */
    List<String> documents() {
        List<String> ids = new ArrayList<>();
        notice.documents(
                (JsonNode document) -> ids.add(document.path("documentId").asText()));
        return ids;
    }

    private void fetch() {
        List<String> ids = documents();
        try {
            Files.createDirectories(folder);
            for (String id : ids) {
                Files.write(folder.resolve(id + ".pdf"), notice.pdf(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.detail(ids.size() + " PDFs in " + folder);
    }
}
