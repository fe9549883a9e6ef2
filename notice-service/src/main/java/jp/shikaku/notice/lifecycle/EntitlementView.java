package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.EndReason;

/** An entitlement as listed: no name, no number of the insured. */
@Schema(
        name = "Entitlement",
        requiredProperties = {
            "entitlementId",
            "kind",
            "state",
            "cause",
            "insurerNumber",
            "personId",
            "qualificationId",
            "decidedAt",
            "changedAt"
        },
        description = "Who is entitled to which paper. 交付対象者")
record EntitlementView(
        @Schema(description = "Opaque id") String entitlementId,
        @Schema(
                        implementation = String.class,
                        description = "NOTICE 資格情報のお知らせ, CONFIRMATION_CERTIFICATE 資格確認書. Accept values not listed here",
                        example = "NOTICE")
                DocumentKind kind,
        @Schema(
                        implementation = String.class,
                        description = "PENDING 交付待ち, STOPPED 印字不可, ISSUED 交付済, REPLACED 差替え, ENDED 終了. Accept values "
                                + "not listed here",
                        example = "PENDING")
                EntitlementState state,
        @Schema(
                        implementation = String.class,
                        description = "NEW_QUALIFICATION 新規資格, CONTENT_CHANGED 記載内容の変更, RENEWED 更新, REPORTED_LOST 紛失, "
                                + "REISSUE_ASKED 再交付. Accept values not listed here",
                        example = "NEW_QUALIFICATION")
                EntitlementCause cause,
        @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
        @Schema(description = "Opaque id of the person") String personId,
        @Schema(description = "Opaque id of the qualification") String qualificationId,
        @Schema(
                        description = "First day on which it no longer counts because the qualification ends",
                        example = "2026-11-01")
                LocalDate endsOn,
        @Schema(
                        implementation = String.class,
                        description =
                                "LOST 資格喪失, DEATH 死亡, WITHDRAWN 取消, SUSPENDED 紐付け確認中, GROUND_ENDED 交付事由の終了. Accept "
                                        + "values not listed here",
                        example = "LOST")
                EndReason endReason,
        @Schema(description = "The document that is out for it") String documentId,
        @Schema(description = "The document it takes the place of") String replaces,
        @Schema(example = "2026-10-15T10:02:03+09:00") Instant decidedAt,
        @Schema(description = "Last change of state", example = "2026-10-15T10:02:03+09:00") Instant changedAt,
        @Schema(description = "Why the document could not be printed 印字できない理由") List<Finding> findings,
        @Schema(
                        description =
                                "What of the earlier paper is no longer true: KIND 書類の種類, NAME 氏名, NUMBER 記号・番号・枝番, "
                                        + "RATIO 負担割合, OTHER_ITEM. Accept values not listed here",
                        example = "[\"RATIO\"]")
                List<String> triggers,
        @Schema(description = "Why, and until when that holds 交付の根拠") ExplanationView explanation) {

    /** One reason why a document was not printed. */
    @Schema(
            name = "PrintFinding",
            requiredProperties = {"field", "kind", "codePoints"})
    record Finding(
            @Schema(description = "The printed item", example = "name") String field,
            @Schema(
                            description = "MISSING_GLYPH 書体にない文字, VARIATION_SEQUENCE 異体字指定, REPLACEMENT_MARK ●などの代替文字, "
                                    + "TOO_LONG 長すぎる, UNKNOWN_INSURER 保険者名が台帳にない, UNEXPECTED 予期しない障害. Accept "
                                    + "values not listed here",
                            example = "MISSING_GLYPH")
                    String kind,
            @Schema(description = "The characters", example = "[\"U+2A6D6\"]") List<String> codePoints,
            @Schema(description = "What to do 対応", example = "登録された文字が●などに置き換わっています。登録を訂正してください。") String ja,
            @Schema(
                            description = "What to do",
                            example =
                                    "The registered text has a mark in the place of a character. Correct the registration.")
                    String en) {

        static Finding of(FindingColumns columns) {
            List<String> codePoints = Arrays.stream(columns.codePoints().split(" "))
                    .filter(code -> !code.isEmpty())
                    .toList();
            Optional<PrintFinding.Kind> known = Arrays.stream(PrintFinding.Kind.values())
                    .filter(kind -> kind.name().equals(columns.kind()))
                    .findFirst();
            return new Finding(
                    columns.field(),
                    columns.kind(),
                    codePoints,
                    known.map(PrintFinding.Kind::ja).orElse(null),
                    known.map(PrintFinding.Kind::en).orElse(null));
        }
    }

    static EntitlementView of(EntitlementEntity row) {
        List<Finding> findings = row.findings().stream().map(Finding::of).toList();
        return new EntitlementView(
                row.id().toString(),
                row.kind(),
                row.state(),
                row.cause(),
                row.facts().insurerNumber(),
                row.personId(),
                row.qualificationId(),
                row.endsOn(),
                row.endReason(),
                row.documentId(),
                row.replaces(),
                row.decidedAt(),
                row.changedAt(),
                findings.isEmpty() ? null : findings,
                row.triggers().isEmpty() ? null : row.triggers(),
                ExplanationView.of(row.due()));
    }
}
