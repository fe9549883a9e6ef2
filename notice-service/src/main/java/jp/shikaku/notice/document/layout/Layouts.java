package jp.shikaku.notice.document.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads layouts, parts and wording, each once. */
public final class Layouts {

    private static final String FOLDER = "/documents/";

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Map<String, Layout> forms = new ConcurrentHashMap<>();
    private final Map<String, List<Element>> parts = new ConcurrentHashMap<>();

    /** A form by the name of its file. */
    public Layout form(String name) {
        return forms.computeIfAbsent(name, n -> read("forms/" + n, new TypeReference<>() {}));
    }

    /** A part by the name of its file. */
    public List<Element> part(String name) {
        return parts.computeIfAbsent(name, n -> read("parts/" + n, new TypeReference<>() {}));
    }

    /** The wording of all forms. */
    public Wording wording() {
        return read("wording", new TypeReference<>() {});
    }

    private <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Layouts.class.getResourceAsStream(FOLDER + file + ".yaml")) {
            return yaml.readValue(Objects.requireNonNull(in, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException("The layout " + file + " cannot be read", e);
        }
    }
}
