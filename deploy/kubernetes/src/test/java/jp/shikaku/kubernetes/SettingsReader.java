package jp.shikaku.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from a module's sources which settings of ours it has. */
final class SettingsReader {

    private static final Pattern MAPPING = Pattern.compile(
            "@ConfigMapping\\(prefix = \"(shikaku[^\"]*)\"\\).*?interface \\w+ (\\{.*)", Pattern.DOTALL);
    private static final Pattern NESTED = Pattern.compile("interface (\\w+) \\{");
    private static final Pattern METHOD = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?((?:@[\\w.]+(?:\\((?:\"[^\"]*\"|[^)\"])*\\))?\\s+)*)([\\w.]+(?:<[^;{}]*>)?) (\\w+)\\(\\);",
            Pattern.DOTALL);
    private static final Pattern CONSTRAINT = Pattern.compile("@\\w+(?:\\([^)]*\\))?\\s+");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)");
    private static final Pattern BOUND = Pattern.compile("@(Min|Max|DecimalMin|DecimalMax)\\(\"?([\\d._]+)\"?\\)");
    private static final Pattern NAME = Pattern.compile("@WithName\\(\"([^\"]*)\"\\)");
    private static final Pattern PROPERTY = Pattern.compile(
            "@ConfigProperty\\(name = \"(shikaku[^\"]*)\"(?:, defaultValue = \"([^\"]*)\")?\\)\\s+([\\w.]+(?:<[^>]*>)?) \\w+");
    private static final Pattern SCHEDULE = Pattern.compile("\\$\\{(shikaku[^:}]*):([^}]*)}");
    private static final Pattern MAP = Pattern.compile("Map<String, (\\w+)>");

    private final SortedMap<String, Setting> settings = new TreeMap<>();

    private SettingsReader() {}

    /**
     * One setting.
     *
     * @param type its Java type, without Optional
     * @param standard what holds unless it is set, null where there is none
     * @param range lowest and highest value in words, empty if any value of the type will do
     * @param meaning from its comment, null where it has none
     */
    record Setting(String type, String standard, String range, String meaning) {}

    /** The settings of a module by their names. */
    static SortedMap<String, Setting> of(String module) {
        SettingsReader reader = new SettingsReader();
        try (Stream<Path> files = Files.walk(Tool.path(module + "/src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                reader.read(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.settings;
    }

    private void read(String source) {
        Matcher mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            members(mapping.group(1), mapping.group(2).substring(1));
        }
        Matcher property = PROPERTY.matcher(source);
        while (property.find()) {
            settings.putIfAbsent(property.group(1), new Setting(type(property.group(3)), property.group(2), "", null));
        }
        Matcher schedule = SCHEDULE.matcher(source);
        while (schedule.find()) {
            settings.putIfAbsent(schedule.group(1), new Setting("Duration", schedule.group(2), "", null));
        }
    }

    private void members(String prefix, String body) {
        Map<String, String> nested = new LinkedHashMap<>();
        String own = withoutNested(body, nested);
        Matcher method = METHOD.matcher(own);
        while (method.find()) {
            String returned = method.group(3);
            String name = name(prefix, method.group(2), method.group(4));
            Matcher map = MAP.matcher(returned);
            if (nested.containsKey(returned)) {
                members(name, nested.get(returned));
            } else if (map.matches()) {
                members(prefix + ".NAME", nested.get(map.group(1)));
            } else {
                settings.put(name, setting(returned, method.group(2), method.group(1)));
            }
        }
    }

    private static String name(String prefix, String annotations, String method) {
        if (annotations.contains("@WithParentName")) {
            return prefix;
        }
        Matcher own = NAME.matcher(annotations);
        return prefix + '.' + (own.find() ? own.group(1) : kebab(method));
    }

    private static Setting setting(String returned, String annotations, String comment) {
        Matcher standard = DEFAULT.matcher(annotations);
        String range = "";
        Matcher bound = BOUND.matcher(annotations);
        while (bound.find()) {
            String value = bound.group(2).replace("_", "");
            range += (bound.group(1).endsWith("Min") ? "from " : " to ") + value;
        }
        return new Setting(type(returned), standard.find() ? standard.group(1) : null, range.strip(), meaning(comment));
    }

    private static String withoutNested(String body, Map<String, String> nested) {
        StringBuilder own = new StringBuilder(body);
        Matcher inside = NESTED.matcher(own);
        while (inside.find()) {
            int end = closing(own, inside.end());
            nested.put(inside.group(1), own.substring(inside.end(), end));
            own.delete(inside.start(), end + 1);
            inside.reset(own);
        }
        return own.toString();
    }

    private static int closing(CharSequence text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a brace is not closed");
    }

    private static String type(String java) {
        String plain = CONSTRAINT.matcher(java).replaceAll("");
        String inner =
                plain.startsWith("Optional<") ? plain.substring("Optional<".length(), plain.length() - 1) : plain;
        return inner.substring(inner.lastIndexOf('.') + 1);
    }

    private static String meaning(String comment) {
        if (comment == null) {
            return null;
        }
        return String.join(
                        " ",
                        List.of(comment.replaceAll("(?m)^\\s*\\*", "").strip().split("\\s+")))
                .replaceAll("\\{@(?:code|link) #?([^}]*?)(?:\\(\\))?}", "`$1`");
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
