package jp.shikaku.support.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import jp.shikaku.support.ParameterLimits;

/**
 * Ends the description of an operation, in both languages, with who may call it and the limits it has, and states the
 * largest size of each text in an address.
 */
final class Limits {

    private static final String LARGEST_BODY = "quarkus.http.limits.max-body-size";
    private static final String DEFAULT_LARGEST_BODY = "10M";

    /** Formats whose texts have one length. */
    private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid");

    private static final Pattern WITHOUT_END = Pattern.compile("[*+]|\\{\\d+,}");

    private Limits() {}

    /** What {@link ParameterLimits} holds, for a text that nothing else limits. */
    static void size(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH || parameter.getIn() == Parameter.In.QUERY) {
            size(parameter.getSchema());
        }
    }

    private static void size(Schema schema) {
        if (schema == null || schema.getRef() != null || schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(Schema.SchemaType.ARRAY)) {
            size(schema.getItems());
        } else if (schema.getType().contains(Schema.SchemaType.STRING) && !isLimited(schema)) {
            schema.setMaxLength(ParameterLimits.LONGEST);
        }
    }

    private static boolean isLimited(Schema schema) {
        return schema.getMaxLength() != null
                || schema.getEnumeration() != null
                || FORMATS.contains(String.valueOf(schema.getFormat()))
                || schema.getPattern() != null
                        && !WITHOUT_END.matcher(schema.getPattern()).find();
    }

    static void describe(Operation operation, List<String> roles) {
        StringBuilder text = new StringBuilder();
        if (operation.getDescription() != null) {
            text.append(operation.getDescription().strip()).append("\n\n");
        }
        text.append(
                roles.isEmpty()
                        ? "No token needed. トークン不要。"
                        : "Callers 利用者: " + String.join(", ", roles).replace("*", "every valid token") + '.');
        if (operation.getRequestBody() != null) {
            String size = ConfigProvider.getConfig()
                    .getOptionalValue(LARGEST_BODY, String.class)
                    .orElse(DEFAULT_LARGEST_BODY);
            text.append(" Largest body 本文の上限: ").append(size).append("B.");
        }
        limit(operation).ifPresent(most -> text.append(" Items per page at most 1ページの上限: ")
                .append(most)
                .append('.'));
        operation.setDescription(text.toString());
    }

    private static Optional<String> limit(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(parameter -> "limit".equals(parameter.getName()) && parameter.getIn() == Parameter.In.QUERY)
                .map(Parameter::getSchema)
                .filter(schema -> schema != null && schema.getMaximum() != null)
                .map(schema -> schema.getMaximum().toPlainString())
                .findFirst();
    }
}
