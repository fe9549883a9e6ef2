package jp.shikaku.kubernetes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;

/**
 * The fields of an object that the Kubernetes API does not have, such as misspelt ones: reading keeps them aside as
 * additional properties instead of refusing them. Custom resources are not looked into.
 */
final class UnknownFields {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";
    private static final String ASIDE = "getAdditionalProperties";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Their paths within the object. */
    static List<String> of(Object object) {
        UnknownFields fields = new UnknownFields();
        if (!(object instanceof GenericKubernetesResource)) {
            fields.walk(object, "");
        }
        return fields.found;
    }

    private void walk(Object value, String path) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(item, path + "[]"));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> walk(entry, path + '.' + key));
        } else if (value != null && value.getClass().getName().startsWith(MODEL)) {
            for (Method getter : value.getClass().getMethods()) {
                look(value, getter, path);
            }
        }
    }

    private void look(Object value, Method getter, String path) {
        String name = getter.getName();
        if (getter.getParameterCount() > 0
                || !name.startsWith("get")
                || !getter.getDeclaringClass().getName().startsWith(MODEL)) {
            return;
        }
        Object inside = call(value, getter);
        if (ASIDE.equals(name)) {
            ((Map<?, ?>) inside).keySet().forEach(key -> found.add(path + '.' + key));
        } else {
            walk(inside, path + '.' + name.substring("get".length()));
        }
    }

    private static Object call(Object value, Method getter) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
