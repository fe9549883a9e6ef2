package jp.shikaku.notice.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.EndReason;

/**
 * A document as listed: no name, no number of the insured.
 *
 * @param verificationUrl what the QR code holds; only when one document is read
 */
@Schema(
        name = "Document",
        requiredProperties = {"documentId", "kind", "state", "insurerNumber", "personId", "qualificationId", "issuedAt"
        },
        description = "A document that was handed out. 交付した文書")
record DocumentView(
        @Schema(description = "文書番号, opaque", example = "7K2M9QXD4HTN0B3C") String documentId,
        @Schema(
                        implementation = String.class,
                        description = "NOTICE 資格情報のお知らせ, CONFIRMATION_CERTIFICATE 資格確認書. Accept values not listed here",
                        example = "NOTICE")
                DocumentKind kind,
        @Schema(
                        implementation = String.class,
                        description = "ISSUED 交付済, SUPERSEDED 差替え済, REVOKED 失効. Accept values not listed here",
                        example = "ISSUED")
                DocumentState state,
        @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
        @Schema(description = "Opaque id of the person") String personId,
        @Schema(description = "Opaque id of the qualification") String qualificationId,
        @Schema(example = "2026-10-15T10:02:03+09:00") Instant issuedAt,
        @Schema(description = "有効期限; absent without an end of its own", example = "2027-07-31") LocalDate validUntil,
        @Schema(
                        description = "First day on which it no longer counts because the qualification ends",
                        example = "2026-11-01")
                LocalDate endsOn,
        @Schema(description = "Document that took its place") String replacedBy,
        @Schema(
                        implementation = String.class,
                        description = "LOST 資格喪失, DEATH 死亡, WITHDRAWN 取消, SUSPENDED 紐付け確認中, GROUND_ENDED 交付事由の終了, "
                                + "REPORTED_LOST 紛失. Accept values not listed here",
                        example = "LOST")
                EndReason endReason,
        @Schema(description = "When it was superseded or revoked", example = "2026-11-01T09:00:00+09:00")
                Instant endedAt,
        @Schema(description = "発効期日, first day on which it counts", example = "2026-10-15") LocalDate validFrom,
        @Schema(
                        implementation = String.class,
                        description = "Where the paper is: MADE 作成, PRINTED 印刷済, DISPATCHED 発送済, UNDELIVERABLE 返戻（不達）, "
                                + "RETURNED 回収済, DESTROYED 廃棄済, LOST 紛失. Accept values not listed here",
                        example = "DISPATCHED")
                Custody custody,
        @Schema(
                        description = "Since when the holder is asked to give it back 返納のお願い",
                        example = "2026-11-01T09:00:00+09:00")
                Instant returnRequestedAt,
        @Schema(
                        description = "What the QR code holds: verification page and signed content",
                        example = "https://notice.example.jp/verify#eyJraWQiOiI…")
                String verificationUrl) {

    static DocumentView listed(DocumentEntity document) {
        return of(document, null);
    }

    static DocumentView of(DocumentEntity document, String verificationUrl) {
        return new DocumentView(
                document.number(),
                document.kind(),
                document.state(),
                document.insurerNumber(),
                document.personId(),
                document.qualificationId(),
                document.issuedAt(),
                document.validUntil(),
                document.endsOn(),
                document.replacedBy(),
                document.endReason(),
                document.endedAt(),
                document.validFrom(),
                document.custody(),
                document.returnRequestedAt(),
                verificationUrl);
    }
}
