package jp.shikaku.support;

import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes days, months and instants where they are used instead of by reference, and references to enumerations plainly. The
 * wrapping that is made of them otherwise ({@code allOf} beside {@code type}) is read as an object by generators of
 * clients.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class FlatSchemas implements OASFilter {

    private static final Map<String, String> FORMATS =
            Map.of("#/components/schemas/LocalDate", "date", "#/components/schemas/Instant", "date-time");
    private static final String MONTH = "#/components/schemas/YearMonth";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null && schema.getRef() != null && FORMATS.containsKey(schema.getRef())) {
            parameter.setSchema(
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(FORMATS.get(schema.getRef())));
        } else if (schema != null && MONTH.equals(schema.getRef())) {
            parameter.setSchema(
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).example("2026-10"));
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Components components = openApi.getComponents();
        if (components != null && components.getSchemas() != null) {
            components.getSchemas().values().forEach(FlatSchemas::flatten);
            FORMATS.keySet().forEach(ref -> components.removeSchema(name(ref)));
            components.removeSchema(name(MONTH));
        }
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static void flatten(Schema object) {
        if (object.getProperties() != null) {
            object.getProperties().forEach((name, property) -> object.addProperty(name, flat(property)));
        }
    }

    private static Schema flat(Schema property) {
        String ref = property.getRef();
        if (ref == null) {
            return property;
        }
        if (MONTH.equals(ref)) {
            property.setRef(null);
            property.addType(Schema.SchemaType.STRING);
            return property;
        }
        if (!FORMATS.containsKey(ref)) {
            return OASFactory.createSchema().ref(ref);
        }
        property.setRef(null);
        property.setFormat(FORMATS.get(ref));
        return property;
    }
}
