package jp.shikaku.eligibility.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a CSV file of statements, by the names of the JSON contract: those of the line, of its person and of
 * its filing stand flat beside each other, and {@code certificate1.kind}, {@code certificate1.validFrom} … hold
 * certificates. Columns come in any order and may be left out.
 */
final class CsvColumns {

    private static final Set<String> LINE = Set.of(
            "operation",
            "insurerNumber",
            "symbol",
            "number",
            "branch",
            "relationship",
            "insuredName",
            "acquiredOn",
            "lostOn",
            "lossReason",
            "issuedOn",
            "burdenTenths",
            "suspended");
    private static final Set<String> PERSON = Set.of(
            "personRef",
            "name",
            "kana",
            "sex",
            "address",
            "postNumber",
            "usableCard",
            "cardState",
            "certificateExpiresOn");
    private static final Set<String> EVENT = Set.of("eventOn", "filedOn", "receivedOn");
    private static final Set<String> CERTIFICATE = Set.of(
            "kind",
            "classification",
            "flag",
            "issuedOn",
            "validFrom",
            "validTo",
            "ratioTenths",
            "longTermOn",
            "selfPayYen",
            "returnedOn");
    private static final Pattern NUMBERED = Pattern.compile("certificate([1-9][0-9]?)\\.([A-Za-z]+)");
    private static final String BIRTH_DATE = "birthDate";

    private final List<String> names;

    private CsvColumns(List<String> names) {
        this.names = names;
    }

    /** The columns of a header; null if it repeats one, names an unknown one or lacks the insurer's number. */
    static CsvColumns of(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        boolean known = names.stream().allMatch(CsvColumns::isKnown);
        boolean distinct = new HashSet<>(names).size() == names.size();
        return known && distinct && names.contains("insurerNumber") ? new CsvColumns(names) : null;
    }

    int count() {
        return names.size();
    }

    /** A record as the object that one line of JSON would hold; blank fields are absent. */
    Map<String, Object> object(List<String> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        Map<String, Object> person = new LinkedHashMap<>();
        Map<String, Object> event = new LinkedHashMap<>();
        Map<Integer, Map<String, Object>> certificates = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = fields.get(i);
            if (!value.isBlank()) {
                put(names.get(i), value, line, person, event, certificates);
            }
        }
        Object operation = line.getOrDefault("operation", "REGISTER");
        if ("REGISTER".equals(operation)) {
            line.put("person", person);
        } else if (person.containsKey(BIRTH_DATE)) {
            line.put(BIRTH_DATE, person.get(BIRTH_DATE));
        }
        if (!event.isEmpty()) {
            line.put("event", event);
        }
        if (!certificates.isEmpty()) {
            line.put("certificates", new ArrayList<>(certificates.values()));
        }
        return line;
    }

    private static void put(
            String name,
            String value,
            Map<String, Object> line,
            Map<String, Object> person,
            Map<String, Object> event,
            Map<Integer, Map<String, Object>> certificates) {
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            certificates
                    .computeIfAbsent(Integer.valueOf(numbered.group(1)), n -> new LinkedHashMap<>())
                    .put(numbered.group(2), value);
        } else if (LINE.contains(name)) {
            line.put(name, value);
        } else {
            (EVENT.contains(name) ? event : person).put(name, value);
        }
    }

    private static boolean isKnown(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return LINE.contains(name)
                || PERSON.contains(name)
                || EVENT.contains(name)
                || BIRTH_DATE.equals(name)
                || numbered.matches() && CERTIFICATE.contains(numbered.group(2));
    }
}
