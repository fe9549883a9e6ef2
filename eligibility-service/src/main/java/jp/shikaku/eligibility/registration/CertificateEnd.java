package jp.shikaku.eligibility.registration;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a certificate before or after the day printed on it.
 *
 * @param lastDay the last day on which it is in force
 */
@Schema(name = "CertificateEnd", description = "証の有効終了")
public record CertificateEnd(
        @NotNull @Schema(description = "有効終了年月日, the last day included", example = "2026-12-31") LocalDate lastDay) {}
