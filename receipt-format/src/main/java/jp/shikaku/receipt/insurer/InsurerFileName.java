package jp.shikaku.receipt.insurer;

import java.util.Map;
import java.util.Optional;

import jp.shikaku.receipt.file.FileKind;

/**
 * Names of the files for insurers. 11 (medical) and 14 (pharmacy) were seen in published samples; 12 and 13 are inferred
 * from the order of the kinds (domain notes A.1).
 */
public final class InsurerFileName {

    private static final Map<FileKind, String> NAMES = Map.of(
            FileKind.MEDICAL, "11_RECODEINFO_MED.CSV",
            FileKind.DPC, "12_RECODEINFO_DPC.CSV",
            FileKind.DENTAL, "13_RECODEINFO_DEN.CSV",
            FileKind.PHARMACY, "14_RECODEINFO_PHA.CSV");

    private InsurerFileName() {}

    /** The name of a file with receipts of a kind; empty for a kind that is not sent to insurers. */
    public static Optional<String> of(FileKind kind) {
        return Optional.ofNullable(NAMES.get(kind));
    }
}
