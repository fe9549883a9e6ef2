package jp.shikaku.receipt.returned;

import java.util.Map;
import java.util.Optional;

import jp.shikaku.receipt.file.FileKind;

/** Names of return files: RECEIPT, a letter for the kind, and {@code HEN}, or {@code SAH} after a re-examination. */
public final class ReturnFileName {

    private static final Map<FileKind, Character> LETTERS = Map.of(
            FileKind.MEDICAL, 'C',
            FileKind.DPC, 'D',
            FileKind.DENTAL, 'S',
            FileKind.PHARMACY, 'Y');

    private ReturnFileName() {}

    /**
     * The name of a file with returned claims of a kind; empty for a kind whose name is not known.
     *
     * @param afterReexamination whether its claims come back after a re-examination
     */
    public static Optional<String> of(FileKind kind, boolean afterReexamination) {
        return Optional.ofNullable(LETTERS.get(kind))
                .map(letter -> "RECEIPT" + letter + (afterReexamination ? ".SAH" : ".HEN"));
    }
}
