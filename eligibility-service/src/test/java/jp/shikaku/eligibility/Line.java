package jp.shikaku.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A registration line for tests: a plausible statement of which a test changes what matters to it. */
public final class Line {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> person = new LinkedHashMap<>();

    private Line() {}

    public static Line of(String insurer, String number) {
        Line line = new Line();
        line.values.put("insurerNumber", insurer);
        line.values.put("symbol", "１２");
        line.values.put("number", number);
        line.values.put("relationship", "SELF");
        line.values.put("acquiredOn", "2026-04-01");
        line.person.put("personRef", "prf-" + number);
        line.person.put("name", "髙橋　花子");
        line.person.put("kana", "タカハシ　ハナコ");
        line.person.put("birthDate", "1988-05-14");
        line.person.put("sex", "2");
        line.person.put("usableCard", true);
        return line;
    }

    /**
     * The same of somebody whose birth date few share, for tests with many lines: whoever registers reads everybody of
     * the same birth date and kana.
     */
    public static Line ofSomebody(String insurer, String number) {
        LocalDate born = LocalDate.of(1920, 1, 1).plusDays(Math.floorMod(number.hashCode(), 30_000));
        return of(insurer, number).person("birthDate", born.toString());
    }

    public Line with(String field, Object value) {
        Line line = copy();
        line.put(line.values, field, value);
        return line;
    }

    public Line person(String field, Object value) {
        Line line = copy();
        line.put(line.person, field, value);
        return line;
    }

    /** The line that takes this statement back or ends it. */
    public Line operation(String operation, String lostOn) {
        Line line = new Line();
        for (String key : new String[] {"insurerNumber", "symbol", "number", "branch", "acquiredOn"}) {
            line.put(line.values, key, values.get(key));
        }
        line.values.put("operation", operation);
        line.values.put("birthDate", person.get("birthDate"));
        line.put(line.values, "lostOn", lostOn);
        return line;
    }

    public String number() {
        return values.get("number").toString();
    }

    public String json() {
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (!person.isEmpty()) {
            all.put("person", person);
        }
        return write(all);
    }

    /** The identity of this line as a claim would state it. */
    public String item() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("itemId", "i");
        for (String key : new String[] {"insurerNumber", "symbol", "number", "branch"}) {
            put(item, key, values.get(key));
        }
        for (String key : new String[] {"birthDate", "name", "kana"}) {
            put(item, key, person.get(key));
        }
        return write(item);
    }

    private static String write(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(Map<String, Object> map, String key, Object value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private Line copy() {
        Line line = new Line();
        line.values.putAll(values);
        line.person.putAll(person);
        return line;
    }
}
