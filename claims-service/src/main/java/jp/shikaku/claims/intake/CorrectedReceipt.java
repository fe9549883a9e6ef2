package jp.shikaku.claims.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;
import jp.shikaku.receipt.check.Directory;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.file.UkeText;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** Records that shall take a receipt's place, checked as if they had stood in the file. */
final class CorrectedReceipt {

    private final CheckedReceipt checked;
    private final List<Fault> faults;

    private CorrectedReceipt(CheckedReceipt checked, List<Fault> faults) {
        this.checked = checked;
        this.faults = faults;
    }

    /** The bytes of records that were written as text; lines end with CR LF, whatever the text has. */
    static byte[] bytes(String records) {
        String lines = records.replace("\r\n", "\n").strip().replace("\n", "\r\n") + "\r\n";
        try {
            ByteBuffer encoded = UkeText.CHARSET
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(lines));
            return Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        } catch (CharacterCodingException e) {
            throw refused("/records", "a character that windows-31j does not have");
        }
    }

    /**
     * Checks records.
     *
     * @param head the beginning of the file, with its first record
     * @param bytes the records
     * @param number レセプト番号 of the receipt whose place they take
     * @param firstLine the line of the file on which that one begins
     * @param directory what it is compared with
     * @throws ProblemException 422 if they are not one receipt with this number, or cannot be accepted
     */
    static CorrectedReceipt check(byte[] head, byte[] bytes, int number, int firstLine, Directory directory) {
        CheckedReceipt checked = read(head, bytes, directory);
        List<Fault> faults = checked.faults().stream()
                .map(fault -> moved(fault, firstLine - checked.raw().firstLine()))
                .toList();
        if (!checked.accepted()) {
            throw new ProblemException(
                    ClaimsError.CORRECTION_REFUSED,
                    null,
                    faults.stream()
                            .filter(fault -> fault.level().refusesReceipt())
                            .map(Reception::error)
                            .toList());
        }
        if (checked.receipt()
                .map(receipt -> receipt.number())
                .filter(n -> n == number)
                .isEmpty()) {
            throw refused("/records", "RE: the receipt number differs from that of the receipt to be corrected");
        }
        return new CorrectedReceipt(checked, faults);
    }

    CheckedReceipt checked() {
        return checked;
    }

    /** What is wrong with it, by the lines of the file. */
    List<Fault> faults() {
        return faults;
    }

    private static CheckedReceipt read(byte[] head, byte[] bytes, Directory directory) {
        try {
            ClaimFileReader reader = ClaimFileReader.open(
                    new SequenceInputStream(
                            new ByteArrayInputStream(firstRecord(head)), new ByteArrayInputStream(bytes)),
                    directory);
            List<CheckedReceipt> found = new ArrayList<>();
            for (CheckedReceipt next = reader.next(); next != null && found.size() < 2; next = reader.next()) {
                found.add(next);
            }
            return Optional.of(found)
                    .filter(one -> one.size() == 1)
                    .map(one -> one.get(0))
                    .filter(one -> Arrays.equals(one.raw().bytes(), bytes))
                    .orElseThrow(() -> refused("/records", "not the records of one receipt, beginning with its first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] firstRecord(byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(head, Math.min(end + 1, head.length));
    }

    private static Fault moved(Fault fault, long lines) {
        return new Fault(
                fault.faultCode(),
                fault.line() == 0 ? 0 : fault.line() + lines,
                fault.recordId(),
                fault.item(),
                fault.placeJa(),
                fault.placeEn());
    }

    private static ProblemException refused(String pointer, String message) {
        return new ProblemException(ClaimsError.CORRECTION_REFUSED, null, List.of(ProblemError.at(pointer, message)));
    }
}
