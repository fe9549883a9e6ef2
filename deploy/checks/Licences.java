import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists the licence of every library that the three services are delivered with, as its POM in the local Maven repository
 * (or a parent of it) states it, and ends with 1 if one states none or none that is allowed. Build the services first:
 * {@code java deploy/checks/Licences.java}, from the root of the project.
 */
final class Licences {

    private static final Pattern ALLOWED = Pattern.compile(
            "(?i)apache|mit\\b|bsd|eclipse public|epl|edl|eclipse distribution|public domain|cc0|go license|classpath|"
                    + "universal permissive|unicode|postgresql|lgpl|lesser|mozilla|mpl|bouncy castle");
    private static final Pattern LICENCE =
            Pattern.compile("<licenses>\\s*(?:<!--.*?-->\\s*)?<license>.*?<name>(.*?)</name>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);

    private static final Path REPOSITORY = Path.of(
            System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));

    public static void main(String[] arguments) throws IOException {
        Map<String, Set<String>> byLicence = new TreeMap<>();
        Map<String, Path> poms = poms();
        for (String library : libraries()) {
            Path pom = poms.get(library);
            String licence = pom == null ? "(no POM)" : licence(pom);
            byLicence.computeIfAbsent(licence, l -> new TreeSet<>()).add(library);
        }
        boolean good = true;
        for (Map.Entry<String, Set<String>> licence : byLicence.entrySet()) {
            boolean allowed = ALLOWED.matcher(licence.getKey()).find();
            good &= allowed;
            System.out.println((allowed ? "" : "NOT ALLOWED: ") + licence.getKey() + " (" + licence.getValue().size() + ")");
            licence.getValue().forEach(library -> System.out.println("    " + library));
        }
        System.exit(good && !byLicence.isEmpty() ? 0 : 1);
    }

    /** File names without .jar, as Quarkus names them: group.artifact-version. */
    private static Set<String> libraries() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String service : List.of("eligibility", "claims", "notice")) {
            try (Stream<Path> files = Files.walk(Path.of(service + "-service/target/quarkus-app/lib"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".jar") && !name.startsWith("jp.shikaku."))
                        .forEach(name -> names.add(name.substring(0, name.length() - 4)));
            }
        }
        return names;
    }

    private static Map<String, Path> poms() throws IOException {
        Map<String, Path> poms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            files.filter(file -> file.toString().endsWith(".pom")).forEach(file -> {
                Path artifact = file.getParent().getParent();
                String group = REPOSITORY.relativize(artifact.getParent()).toString().replace('/', '.');
                String name = file.getFileName().toString().replaceFirst("\\.pom$", "");
                poms.put(group + '.' + name, file);
            });
        }
        return poms;
    }

    private static String licence(Path pom) throws IOException {
        String text = Files.readString(pom, java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher stated = LICENCE.matcher(text);
        if (stated.find()) {
            return stated.group(1).strip().replaceAll("\\s+", " ");
        }
        Matcher parent = PARENT.matcher(text);
        if (parent.find()) {
            String group = element(parent.group(1), "groupId");
            String artifact = element(parent.group(1), "artifactId");
            String version = element(parent.group(1), "version");
            Path above = REPOSITORY.resolve(group.replace('.', '/')).resolve(artifact).resolve(version)
                    .resolve(artifact + '-' + version + ".pom");
            return Files.exists(above) ? licence(above) : "(parent " + artifact + " not at hand)";
        }
        return "(none stated)";
    }

    private static String element(String text, String name) {
        Matcher found = Pattern.compile('<' + name + ">\\s*(.*?)\\s*</" + name + '>').matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
