package jp.shikaku.notice;

import java.time.Duration;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** An answer that holds nothing of anybody: pages of every origin may read it, and caches keep it. */
public final class PublicAnswer {

    private static final long SECONDS_IN_TROUBLE = Duration.ofDays(7).toSeconds();

    private PublicAnswer() {}

    /**
     * The answer, or 304 where the caller has it already.
     *
     * @param tag changes with the content
     * @param freshFor how long nobody need ask again
     */
    public static Response of(Request request, String tag, Object content, Duration freshFor) {
        return tagged(request, tag, Response.ok(content))
                .header(
                        "Cache-Control",
                        "public, max-age=" + freshFor.toSeconds() + ", stale-if-error=" + SECONDS_IN_TROUBLE)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .build();
    }

    /** An answer with its tag, or 304 where the caller has it already; who keeps it is the caller's to say. */
    public static ResponseBuilder tagged(Request request, String tag, ResponseBuilder answer) {
        EntityTag entityTag = new EntityTag(tag);
        ResponseBuilder known = request.evaluatePreconditions(entityTag);
        return (known == null ? answer : known).tag(entityTag);
    }
}
