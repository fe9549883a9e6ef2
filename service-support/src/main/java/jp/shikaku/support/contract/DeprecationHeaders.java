package jp.shikaku.support.contract;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Tells clients of a {@link DeprecatedOperation} with every answer of it, refusals included. */
@Provider
@DeprecatedOperation(since = "", see = "")
public class DeprecationHeaders implements ContainerResponseFilter {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Context
    ResourceInfo called;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = called.getResourceMethod();
        if (method == null) {
            return;
        }
        DeprecatedOperation deprecated = method.isAnnotationPresent(DeprecatedOperation.class)
                ? method.getAnnotation(DeprecatedOperation.class)
                : called.getResourceClass().getAnnotation(DeprecatedOperation.class);
        if (deprecated == null) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Deprecation", "@" + start(deprecated.since()).toEpochSecond());
        headers.add("Link", "<" + deprecated.see() + ">; rel=\"deprecation\"; type=\"text/html\"");
        if (!deprecated.sunset().isEmpty()) {
            headers.putSingle(
                    "Sunset",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            start(deprecated.sunset()).withZoneSameInstant(ZoneOffset.UTC)));
        }
    }

    private static ZonedDateTime start(String day) {
        return LocalDate.parse(day).atStartOfDay(JAPAN);
    }
}
