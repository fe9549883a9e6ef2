package jp.shikaku.eligibility.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An act of forgetting, and how far it has come.
 *
 * @param agreedBy absent while nobody agreed, and of a dry run
 * @param begunAt since when nothing is answered from before the day; absent before, and of a dry run
 */
@Schema(
        name = "Forgetting",
        requiredProperties = {
            "forgettingId",
            "completeFrom",
            "dryRun",
            "state",
            "proposedBy",
            "proposedAt",
            "forgotten",
            "kept",
            "changes"
        },
        description = "保存期間を過ぎた資格情報の消去")
public record ForgettingView(
        @Schema(description = "Opaque id") String forgettingId,
        @Schema(description = "First day of which everything is kept", example = "2015-04-01") LocalDate completeFrom,
        @Schema(description = "Counts only 検査のみ") boolean dryRun,
        @Schema(
                        description = "PROPOSED 承認待ち, QUEUED 待機, RUNNING 実行中, DONE 終了, CANCELLED 中止, FAILED 失敗. "
                                + "Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"PROPOSED\",\"QUEUED\",\"RUNNING\",\"DONE\",\"CANCELLED\",\"FAILED\"]"),
                        example = "PROPOSED")
                String state,
        @Schema(description = "Who proposed it") String proposedBy,
        Instant proposedAt,
        @Schema(description = "Who agreed, another person") String agreedBy,
        Instant agreedAt,
        @Schema(description = "Since when the registry answers nothing from before the day") Instant begunAt,
        Instant endedAt,
        @Schema(description = "Persons forgotten; of a dry run those who would be", example = "1204") long forgotten,
        @Schema(description = "Persons who stay") Kept kept,
        @Schema(description = "Events of the change feed that went", example = "8800") long changes) {

    /** Persons who stay, each by the first thing that keeps them. */
    @Schema(
            name = "KeptPersons",
            requiredProperties = {"coveredLater", "heldBack", "knownLater", "referredTo", "tied"},
            description = "保存を続ける人数")
    public record Kept(
            @Schema(description = "Covered on the day or later 資格あり", example = "98000") long coveredLater,
            @Schema(description = "A registration is held back or doubted 確認中", example = "2") long heldBack,
            @Schema(description = "Something about them became known on the day or later 以後の届出", example = "310")
                    long knownLater,
            @Schema(
                            description =
                                    "Something else refers to them: a suspicion, an objection, a reference number, a "
                                            + "block, a report, a filing 参照あり",
                            example = "5")
                    long referredTo,
            @Schema(description = "Tied to somebody who stays 同時に残す人", example = "12") long tied) {}

    /** A page of them. */
    @Schema(
            name = "ForgettingPage",
            requiredProperties = {"items"},
            description = "消去の一覧")
    public record Page(
            @Schema(
                            description = "The present first day of which everything is kept; absent while nothing was "
                                    + "ever forgotten",
                            example = "2015-04-01")
                    LocalDate completeFrom,
            @Schema(description = "The newest first") List<ForgettingView> items,
            @Schema(description = "Absent on the last page") String nextCursor) {}

    static ForgettingView of(Forgetting f) {
        Forgetting.Kept kept = f.kept();
        return new ForgettingView(
                f.id().toString(),
                f.completeFrom(),
                f.dryRun(),
                f.state(),
                f.proposedBy(),
                f.proposedAt(),
                f.agreedBy(),
                f.agreedAt(),
                f.begunAt(),
                f.endedAt(),
                f.forgotten(),
                new Kept(kept.coveredLater(), kept.heldBack(), kept.knownLater(), kept.referredTo(), kept.tied()),
                f.changes());
    }
}
