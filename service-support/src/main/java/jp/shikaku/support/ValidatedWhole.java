package jp.shikaku.support;

import java.lang.annotation.ElementType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;

import io.quarkus.arc.Unremovable;

/**
 * Everything that is validated is there: bodies and parameters of requests. Asking Hibernate ORM of each property whether
 * it is loaded was half of what the validation of a chunk of a thousand items cost.
 */
@ApplicationScoped
@Unremovable
public class ValidatedWhole implements TraversableResolver {

    @Override
    public boolean isReachable(
            Object traversable, Path.Node property, Class<?> rootType, Path toTraversable, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(
            Object traversable, Path.Node property, Class<?> rootType, Path toTraversable, ElementType elementType) {
        return true;
    }
}
