package jp.shikaku.support.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * An operation that clients should leave. Its answers say so in the headers {@code Deprecation} (RFC 9745) and, when the
 * day is set on which it will be gone, {@code Sunset} (RFC 8594); the contract marks it as deprecated. It goes on working
 * until it is removed, which only a release that declares the break may do.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DeprecatedOperation {

    /** The day since which it is deprecated, in Japan, as YYYY-MM-DD. */
    String since();

    /** The day from which it may be gone, in Japan, as YYYY-MM-DD; empty while that is not decided. */
    String sunset() default "";

    /** Where clients read what to use instead: path of a page of the documentation, or an address. */
    String see();
}
