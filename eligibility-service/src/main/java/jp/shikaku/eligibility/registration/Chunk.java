package jp.shikaku.eligibility.registration;

import java.util.List;
import java.util.Map;

import jp.shikaku.eligibility.registration.judgement.Answered;

/**
 * Lines that are judged and kept together.
 *
 * @param answers of the resident register, by the number of the line that was asked about; a line without waits for it
 */
public record Chunk(List<ReadLine> lines, Map<Integer, Answered> answers) {

    public Chunk {
        lines = List.copyOf(lines);
        answers = Map.copyOf(answers);
    }

    /** Lines about which nobody was asked. */
    public static Chunk of(List<ReadLine> lines) {
        return new Chunk(lines, Map.of());
    }
}
