package jp.shikaku.support;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The id of the W3C trace that a request belongs to. */
final class Trace {

    private Trace() {}

    /** 32 hexadecimal digits, or null outside a trace. */
    static String currentId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
