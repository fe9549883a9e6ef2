package jp.shikaku.claims.explanation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.Tokyo;

/** The sentences of one language, and how it writes days. */
final class Texts {

    /** Both languages of the contract. */
    static final Map<String, Texts> BY_LANGUAGE = Map.of(
            "ja", new Texts(Locale.JAPANESE),
            "en", new Texts(Locale.ENGLISH));

    private final ResourceBundle sentences;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        this.sentences = ResourceBundle.getBundle(
                "explanation.sentences",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.date = DateTimeFormatter.ofPattern(sentences.getString("date"), locale);
        this.month = DateTimeFormatter.ofPattern(sentences.getString("month"), locale);
    }

    /** A sentence; the arguments are texts. */
    String say(String key, Object... arguments) {
        return new MessageFormat(sentences.getString(key), locale).format(arguments);
    }

    boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** A month, by one of its days. */
    String month(LocalDate day) {
        return month.format(day);
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String date(Instant instant) {
        return date.format(Tokyo.dayOf(instant));
    }

    /** Days of a month as runs: 9月1日から3日、7日. */
    String days(LocalDate month, DayMask days) {
        List<String> runs = new ArrayList<>();
        List<Integer> list = days.days();
        int start = 0;
        for (int i = 0; i < list.size(); i++) {
            boolean ends = i + 1 == list.size() || list.get(i + 1) != list.get(i) + 1;
            if (ends) {
                String first = Integer.toString(list.get(start));
                String last = Integer.toString(list.get(i));
                runs.add(start == i ? say("day", first) : say("days", first, last));
                start = i + 1;
            }
        }
        String joined = String.join(sentences.getString("and"), runs);
        return say("inMonth", joined, Integer.toString(month.getMonthValue()), monthName(month));
    }

    private String monthName(LocalDate month) {
        return DateTimeFormatter.ofPattern("MMMM", locale).format(month);
    }
}
