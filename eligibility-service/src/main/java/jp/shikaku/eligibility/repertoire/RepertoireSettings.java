package jp.shikaku.eligibility.repertoire;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Repertoires of links whose accepted characters are known from their own lists, by name. */
@ConfigMapping(prefix = "shikaku.repertoires")
public interface RepertoireSettings {

    @WithParentName
    Map<String, Custom> byName();

    /** One repertoire. */
    interface Custom {

        /** JIS X 0208, CP932 or JIS X 0213: what it starts from. */
        @WithDefault("JIS X 0208")
        String base();

        /** Characters that it has besides, one after the other. */
        Optional<String> with();

        /** Characters of the base that it has not. */
        Optional<String> without();
    }
}
