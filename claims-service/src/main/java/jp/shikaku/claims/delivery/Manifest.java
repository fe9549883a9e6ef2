package jp.shikaku.claims.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a delivery consists of.
 *
 * @param party INSURER or INSTITUTION
 * @param code 保険者番号 or 医療機関コード
 * @param month claim month, or processing month of a re-examination
 * @param edition original review or re-examination
 * @param files its files in the order of the archive
 */
@Schema(
        name = "DeliveryManifest",
        requiredProperties = {"party", "code", "month", "edition", "files"})
public record Manifest(
        @Schema(example = "INSTITUTION") String party,
        @Schema(description = "保険者番号 or 医療機関コード", example = "1311234567") String code,
        @Schema(description = "Claim month, or processing month of a re-examination", example = "2026-10") String month,
        @Schema(description = "ORIGINAL 原審査, REEXAMINATION 再審査", example = "ORIGINAL") String edition,
        @Schema(description = "In the order of the archive; empty where there is nothing to deliver")
                List<File> files) {

    /**
     * A file.
     *
     * @param path name in the archive
     * @param report what it is
     * @param items receipts in it
     * @param substitutions characters written by another one
     * @param sizeBytes its length
     * @param sha256 digest of its bytes
     */
    @Schema(
            name = "DeliveredFile",
            requiredProperties = {"path", "report", "items", "substitutions", "sizeBytes", "sha256"})
    public record File(
            @Schema(description = "Name in the archive", example = "1/RIskkg1131234567202610.csv") String path,
            @Schema(
                            description = "skkg 資格確認結果連絡書（原審査）, skks （再審査）, edbn 枝番特定結果, henr 返戻内訳書, "
                                    + "fixf 請求確定状況, return 返戻ファイル, bundle 保険者へのレセプト, answers 請求への回答（データ識別 9）, "
                                    + "reversals 取消一覧. "
                                    + "Accept values not listed here",
                            example = "skkg")
                    String report,
            @Schema(description = "Receipts in it", example = "12") long items,
            @Schema(
                            description =
                                    "Characters that windows-31j does not have and that were written by another one",
                            example = "0")
                    long substitutions,
            @Schema(example = "4711") long sizeBytes,
            @Schema(
                            description = "SHA-256, hexadecimal",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String sha256) {}

    /** What an institution gets from some review organisations: the files in their folders. */
    Manifest from(Collection<String> organisations) {
        return new Manifest(
                party,
                code,
                month,
                edition,
                files.stream()
                        .filter(file -> organisations.contains(file.path().substring(0, 1)))
                        .toList());
    }

    /** The entry of a file. */
    Optional<File> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
