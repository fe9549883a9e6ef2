package jp.shikaku.notice.exofficio;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that a monthly list was worked through: nobody left out, nobody with two documents. */
@Schema(
        name = "ExOfficioReconciliation",
        requiredProperties = {
            "insurerNumber",
            "month",
            "listed",
            "withCertificate",
            "due",
            "stopped",
            "cardUsableNow",
            "noLongerEntitled",
            "missing",
            "withTwoDocuments",
            "complete",
            "nobodyLeftOut",
            "nobodyTwice",
            "besidesTheList"
        },
        description = "職権交付の突合：交付漏れなし・重複なし")
record Reconciliation(
        @Schema(example = "06132013") String insurerNumber,
        @Schema(example = "2026-10") String month,
        @Schema(description = "People on the list; the next six add up to it", example = "1200") long listed,
        @Schema(description = "With a certificate that counts today", example = "1180") long withCertificate,
        @Schema(description = "Whose certificate is due", example = "10") long due,
        @Schema(
                        description = "Whose certificate could not be printed; see /v1/entitlements?state=STOPPED",
                        example = "2")
                long stopped,
        @Schema(description = "Whose card can be used since: a notice", example = "5") long cardUsableNow,
        @Schema(description = "Lost, withdrawn or suspended since", example = "3") long noLongerEntitled,
        @Schema(description = "Left out; 0 is the proof", example = "0") long missing,
        @Schema(
                        description =
                                "Qualifications of the insurer with two documents that count on one day; 0 is the proof",
                        example = "0")
                long withTwoDocuments,
        @Schema(description = "Whether the whole list was read", example = "true") boolean complete,
        @Schema(description = "Nobody on the list is without a certificate, due, or explained", example = "true")
                boolean nobodyLeftOut,
        @Schema(example = "true") boolean nobodyTwice,
        @Schema(description = "Certificates that count though their holder is not on the list, by rule")
                List<ByRule> besidesTheList) {

    /** How many certificates count by a rule. */
    @Schema(
            name = "CertificatesByRule",
            requiredProperties = {"rule", "certificates"})
    record ByRule(@Schema(example = "APPLIED_ASSISTANCE") String rule, @Schema(example = "14") long certificates) {}
}
