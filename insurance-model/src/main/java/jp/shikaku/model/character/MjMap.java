package jp.shikaku.model.character;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The MJ list and the MJ map (MJ縮退マップ 1.2.0), keyed by 実装したUCS. Read once, when first asked. A candidate marked
 * 別字 in any table is no candidate of that character in all of them: the circular says that it is a different character.
 */
final class MjMap {

    static final String RESOURCE = "/jp/shikaku/mj/mj-characters.txt.gz";

    private final BitSet points = new BitSet();
    private final BitSet joyo = new BitSet();
    private final BitSet jinmei = new BitSet();
    private final Map<Integer, List<Candidate>> candidates = new HashMap<>();
    private final Map<Integer, List<Candidate>> variants = new HashMap<>();
    private final Map<Integer, Set<Integer>> different = new HashMap<>();

    private MjMap() {}

    static MjMap get() {
        return Holder.MAP;
    }

    /** The code points of the list, ascending. */
    IntStream points() {
        return points.stream();
    }

    boolean isJoyo(int point) {
        return joyo.get(point);
    }

    /** What may stand for a character, best first; never itself. */
    List<Candidate> candidates(int point) {
        return candidates.getOrDefault(point, List.of());
    }

    /** What a character is the standard form of by IPA's reference order, best first. */
    List<Candidate> variants(int point) {
        return variants.getOrDefault(point, List.of());
    }

    /** What a character is declared to be different from (別字). */
    Set<Integer> differentFrom(int point) {
        return different.getOrDefault(point, Set.of());
    }

    private static MjMap read() {
        MjMap map = new MjMap();
        try (InputStream packed = MjMap.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                map.readLine(line.substring(0, tab), line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the MJ characters cannot be read", e);
        }
        map.candidates.forEach(map::indexVariant);
        map.variants.values().forEach(list -> list.sort(map.bestFirst()));
        return map;
    }

    private void indexVariant(int variant, List<Candidate> standardForms) {
        for (Candidate form : standardForms) {
            if (form.basis().inReferenceOrder() && !differentFrom(form.target()).contains(variant)) {
                variants.computeIfAbsent(form.target(), p -> new ArrayList<>())
                        .add(new Candidate(variant, form.basis(), form.rank()));
            }
        }
    }

    private Comparator<Candidate> bestFirst() {
        return Comparator.comparing(Candidate::basis)
                .thenComparing(Candidate::rank)
                .thenComparing(c -> !joyo.get(c.target()))
                .thenComparing(c -> !jinmei.get(c.target()))
                .thenComparing(Candidate::target);
    }

    private void readLine(String name, String value) {
        switch (name) {
            case "points" -> readRuns(value);
            case "joyo" -> value.codePoints().forEach(joyo::set);
            case "jinmei" -> value.codePoints().forEach(jinmei::set);
            default -> readCandidates(name.codePointAt(0), value);
        }
    }

    private void readRuns(String runs) {
        for (String run : runs.split(",")) {
            int dash = run.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? run : run.substring(0, dash), 16);
            int last = dash < 0 ? first : Integer.parseInt(run.substring(dash + 1), 16);
            points.set(first, last + 1);
        }
    }

    private void readCandidates(int point, String entries) {
        List<Candidate> read = new ArrayList<>();
        Set<Integer> not = new TreeSet<>();
        int i = 0;
        while (i < entries.length()) {
            char table = entries.charAt(i++);
            int rank = 0;
            while (Character.isDigit(entries.charAt(i))) {
                rank = rank * 10 + entries.charAt(i++) - '0';
            }
            int written = entries.codePointAt(i);
            i += Character.charCount(written);
            if (table == 'b') {
                not.add(normalised(written));
            } else {
                read.add(candidate(table, rank, normalised(written)));
            }
        }
        read.removeIf(c -> c.target() == point || not.contains(c.target()));
        read.sort(bestFirst());
        if (!read.isEmpty()) {
            candidates.put(point, List.copyOf(read));
        }
        if (!not.isEmpty()) {
            different.put(point, Set.copyOf(not));
        }
    }

    private static Candidate candidate(char table, int rank, int target) {
        return switch (table) {
            case 'j' -> new Candidate(target, Basis.JIS_UNIFICATION, 0);
            case 't' -> new Candidate(target, Basis.FAMILY_REGISTER_NOTICE_5202, 0);
            case 'p' -> new Candidate(target, Basis.FAMILY_REGISTER_STANDARD_FORM, rank);
            case 'c', 'z' -> new Candidate(target, Basis.FAMILY_REGISTER_CIRCULAR_2842, 0);
            case 'n', 'm' -> new Candidate(target, rank == 1 ? Basis.NOTICE_582_FIRST : Basis.NOTICE_582_SECOND, 0);
            case 'd' -> new Candidate(target, Basis.DICTIONARY, 0);
            case 'a' -> new Candidate(target, Basis.ANALOGY, 0);
            default -> throw new IllegalStateException("unknown table of the MJ map: " + table);
        };
    }

    /** Candidates may be compatibility ideographs; without this step a second folding would change them again. */
    private static int normalised(int point) {
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFC)
                .codePointAt(0);
    }

    /** Read when first used. */
    private static final class Holder {
        static final MjMap MAP = read();
    }
}
