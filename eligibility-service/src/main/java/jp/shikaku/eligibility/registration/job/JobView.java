package jp.shikaku.eligibility.registration.job;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job in the contract. */
@Schema(
        name = "RegistrationJob",
        requiredProperties = {
            "jobId",
            "state",
            "receivedAt",
            "bytes",
            "sha256",
            "lines",
            "lastLine",
            "verdicts",
            "dryRun"
        },
        description = "A file of statements taken as a job. 一括登録ジョブ")
public record JobView(
        @Schema(description = "Opaque id") String jobId,
        @Schema(
                        description = "QUEUED 待機, RUNNING 処理中, DONE 完了, CANCELLED 中止, FAILED 失敗. "
                                + "Accept values not listed here",
                        example = "RUNNING")
                String state,
        Instant receivedAt,
        @Schema(description = "Absent while it has not ended") Instant endedAt,
        @Schema(description = "Size of the file received") long bytes,
        @Schema(description = "SHA-256 of the file received, hexadecimal") String sha256,
        @Schema(description = "Lines of the file, the header and blank ones included") int lines,
        @Schema(description = "Last line whose effect is kept; a resumed job goes on behind it") int lastLine,
        @Schema(description = "How many lines came to what", example = "{\"REGISTERED\":480,\"REJECTED\":20}")
                Map<String, Integer> verdicts,
        @Schema(description = "Only judged, nothing kept") boolean dryRun) {

    static JobView of(Job job) {
        return new JobView(
                job.id().toString(),
                job.state().name(),
                job.receivedAt(),
                job.endedAt(),
                job.bytes(),
                job.sha256(),
                job.lines(),
                job.lastLine(),
                job.verdicts(),
                job.run().dryRun());
    }
}
