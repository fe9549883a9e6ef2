package jp.shikaku.receipt.fuzz;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Derived files (domain notes, part F): every file at hand with bytes changed, lines doubled, moved and left out. */
@Label("Reading a mutated file, whatever kind it is")
class MutatedFilesTest {

    private static final List<byte[]> FILES = FilesAtHand.all();

    private record Mutation(int what, int at, int other, byte value) {}

    @Property(tries = 400)
    @Label("gives every byte again, and fails in no other way than documented")
    void readsOn(@ForAll("files") byte[] file) throws IOException {
        Readers.read(file);
    }

    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<Integer> anywhere = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<Mutation> mutation = Combinators.combine(
                        Arbitraries.integers().between(0, 3), anywhere, anywhere, Arbitraries.bytes())
                .as(Mutation::new);
        return Combinators.combine(
                        Arbitraries.of(FILES), mutation.list().ofMinSize(1).ofMaxSize(8))
                .as(MutatedFilesTest::mutate);
    }

    private static byte[] mutate(byte[] file, List<Mutation> mutations) {
        byte[] mutated = file.clone();
        for (Mutation mutation : mutations) {
            mutated = mutate(mutated, mutation);
        }
        return mutated;
    }

    private static byte[] mutate(byte[] file, Mutation mutation) {
        if (file.length == 0) {
            return file;
        }
        int at = mutation.at() % file.length;
        int lineStart = lineStart(file, at);
        int lineEnd = lineEnd(file, at);
        byte[] line = Arrays.copyOfRange(file, lineStart, lineEnd);
        return switch (mutation.what()) {
            case 0 -> splice(file, at, at + 1, new byte[] {mutation.value()});
            case 1 -> splice(file, lineStart, lineEnd, new byte[0]);
            case 2 ->
                splice(
                        file,
                        lineStart(file, mutation.other() % file.length),
                        lineStart(file, mutation.other() % file.length),
                        line);
            default -> splice(file, at, at, new byte[] {','});
        };
    }

    private static int lineStart(byte[] file, int at) {
        int start = at;
        while (start > 0 && file[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int lineEnd(byte[] file, int at) {
        int end = at;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return Math.min(file.length, end + 1);
    }

    private static byte[] splice(byte[] file, int from, int to, byte[] with) {
        byte[] result = new byte[file.length - (to - from) + with.length];
        System.arraycopy(file, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(file, to, result, from + with.length, file.length - to);
        return result;
    }
}
