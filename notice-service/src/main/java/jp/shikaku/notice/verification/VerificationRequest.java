package jp.shikaku.notice.verification;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was read from a paper. */
@Schema(name = "VerificationRequest", requiredProperties = "content", description = "確認する内容")
record VerificationRequest(
        @Size(max = 4096, message = "is longer than any QR code")
                @Schema(
                        description = "What stands behind the # of the QR code's address, unchanged. QRコードのURLの#より後",
                        example = "eyJraWQiOiI…")
                String content) {

    /** Keeps the content out of logs. */
    @Override
    public String toString() {
        return "VerificationRequest";
    }
}
