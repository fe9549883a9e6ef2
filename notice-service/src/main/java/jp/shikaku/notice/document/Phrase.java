package jp.shikaku.notice.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a layout, taken apart: {@code {value}} stands for a value, {@code [漢字|かんじ]} for a word with its reading.
 */
record Phrase(List<Part> parts) {

    private static final int FEW = 2;
    private static final Pattern MARKED = Pattern.compile("\\{([A-Za-z.]+)}|\\[([^|\\[\\]]+)\\|([^|\\[\\]]+)]");

    /** A part of a phrase. */
    sealed interface Part {}

    record Plain(String text) implements Part {}

    record Ruby(String base, String reading) implements Part {}

    record Value(String name) implements Part {}

    static Phrase of(String marked) {
        List<Part> parts = new ArrayList<>();
        Matcher found = MARKED.matcher(marked);
        int end = 0;
        while (found.find()) {
            plain(marked.substring(end, found.start()), parts);
            parts.add(found.group(1) == null ? new Ruby(found.group(2), found.group(3)) : new Value(found.group(1)));
            end = found.end();
        }
        plain(marked.substring(end), parts);
        return new Phrase(parts);
    }

    private static void plain(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Plain(text));
        }
    }

    /** Whether it is hardly more than one value, such as a name and 様. */
    boolean isOneValue() {
        int others = parts.stream()
                .mapToInt(part -> part instanceof Plain plain ? plain.text().length() : 0)
                .sum();
        return others <= FEW && parts.stream().filter(Value.class::isInstance).count() == 1;
    }
}
