package jp.shikaku.support.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the contract that a pattern is meant for the whole value. Validation of beans means it so without saying, JSON
 * Schema means any part of it; {@code \S}, which says that something is there, is meant as JSON Schema does.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class WholePatterns implements OASFilter {

    private static final String SOMETHING = "\\S";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        whole(parameter.getSchema());
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Optional.ofNullable(openApi.getComponents()).map(Components::getSchemas).ifPresent(schemas -> schemas.values()
                .forEach(WholePatterns::whole));
    }

    private static void whole(Schema schema) {
        if (schema == null) {
            return;
        }
        String pattern = schema.getPattern();
        if (pattern != null && !SOMETHING.equals(pattern) && !pattern.startsWith("^")) {
            schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : '^' + pattern + '$');
        }
        whole(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(WholePatterns::whole);
        }
        for (Collection<Schema> parts :
                List.of(list(schema.getAllOf()), list(schema.getOneOf()), list(schema.getAnyOf()))) {
            parts.forEach(WholePatterns::whole);
        }
    }

    private static List<Schema> list(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
