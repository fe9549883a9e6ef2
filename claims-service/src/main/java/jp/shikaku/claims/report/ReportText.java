package jp.shikaku.claims.report;

import java.util.ArrayList;
import java.util.List;

/** Fits texts into the items of a report. */
public final class ReportText {

    private ReportText() {}

    /** The lines of a text that is broken after some characters; at least one, which may be empty. */
    public static List<String> wrap(String text, int characters) {
        List<String> lines = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        for (int at = 0; at < length; at += characters) {
            int from = text.offsetByCodePoints(0, at);
            lines.add(text.substring(from, text.offsetByCodePoints(from, Math.min(characters, length - at))));
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The beginning of a text that an item of some bytes holds; a full-width character has two. */
    public static String fit(String text, int bytes) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += Character.toString(point).getBytes(ReportCsv.CHARSET).length;
            if (used > bytes) {
                return text.substring(0, end);
            }
            end += Character.charCount(point);
        }
        return text;
    }
}
