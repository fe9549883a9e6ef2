package jp.shikaku.support.contract;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request filter that may end a request before its operation sees it, for the value of a parameter. The contract names
 * its errors for every operation that has such a parameter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RefusesBefore {

    /** Names of parameters, in paths or queries, that it looks at. */
    String[] parameters();

    /** What marks the operations, or the resources, that it lets pass. */
    Class<? extends Annotation> except();
}
