package jp.shikaku.testing.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * The contracts of the last release, {@code contracts/released/<version>/}, to compare today's with. A change that breaks
 * a client is allowed only if {@code contracts/declared-breaks.yaml} names the operation and the reason.
 */
public final class LastRelease {

    private static final Path CONTRACTS = Path.of(System.getProperty("shikaku.root"), "contracts");

    private static final int LIMIT_OF_ADDRESSES = 2048;

    private LastRelease() {}

    /**
     * What is wrong with today's contract beside the released one: breaks that are not declared, and declarations that
     * break nothing.
     *
     * @param service name of the service's folder
     * @param today today's contract
     */
    public static List<String> faults(String service, String today) {
        try {
            ChangedOpenApi changes =
                    OpenApiCompare.fromContents(Files.readString(released(service)), withoutLimitOfAddresses(today));
            Set<String> broken = broken(changes);
            Set<String> declared = declared(service);
            List<String> faults = new ArrayList<>();
            broken.stream()
                    .filter(operation -> !declared.contains(operation))
                    .forEach(operation -> faults.add("breaks clients of the last release: " + operation));
            declared.stream()
                    .filter(operation -> !broken.contains(operation))
                    .forEach(operation ->
                            faults.add("is declared in declared-breaks.yaml and breaks nothing: " + operation));
            if (!changes.isUnchanged() && version(today).equals(version(Files.readString(released(service))))) {
                faults.add("has the version of the last release and says something else");
            }
            if (!faults.isEmpty() && !changes.isCompatible()) {
                faults.add(describe(changes));
            }
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String contract) throws IOException {
        return new YAMLMapper().readTree(contract).at("/info/version").asText();
    }

    /** Without the one size that all values of addresses have had since decision 75: nothing longer ever had an answer. */
    private static String withoutLimitOfAddresses(String contract) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode tree = yaml.readTree(contract);
        for (JsonNode parameter : tree.findValues("parameters").stream()
                .flatMap(parameters -> StreamSupport.stream(parameters.spliterator(), false))
                .toList()) {
            for (String place : new String[] {"/schema", "/schema/items"}) {
                if (parameter.at(place).path("maxLength").asInt() == LIMIT_OF_ADDRESSES) {
                    ((ObjectNode) parameter.at(place)).remove("maxLength");
                }
            }
        }
        return yaml.writeValueAsString(tree);
    }

    private static Path released(String service) throws IOException {
        try (Stream<Path> versions = Files.list(CONTRACTS.resolve("released"))) {
            return versions.filter(Files::isDirectory)
                    .max(Comparator.comparing(version -> java.lang.module.ModuleDescriptor.Version.parse(
                            version.getFileName().toString())))
                    .orElseThrow()
                    .resolve(service + ".openapi.yaml");
        }
    }

    private static Set<String> broken(ChangedOpenApi changes) {
        Set<String> broken = new TreeSet<>();
        changes.getMissingEndpoints().forEach(gone -> broken.add(gone.getMethod() + " " + gone.getPathUrl()));
        changes.getChangedOperations().stream()
                .filter(changed -> changed.isIncompatible())
                .forEach(changed -> broken.add(changed.getHttpMethod() + " " + changed.getPathUrl()));
        return broken;
    }

    private static Set<String> declared(String service) throws IOException {
        JsonNode all = new YAMLMapper()
                .readTree(CONTRACTS.resolve("declared-breaks.yaml").toFile());
        Set<String> declared = new TreeSet<>();
        for (JsonNode one : all.path(service)) {
            if (one.path("because").asText().isBlank()) {
                throw new IllegalStateException("A declared break needs a reason: " + one);
            }
            declared.add(one.path("operation").asText());
        }
        return declared;
    }

    private static String describe(ChangedOpenApi changes) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new MarkdownRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
