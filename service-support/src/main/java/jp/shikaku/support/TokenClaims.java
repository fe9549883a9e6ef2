package jp.shikaku.support;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which claims of a token say for whom its bearer acts. Read once: {@link Caller} is made for every request. */
@ConfigMapping(prefix = "shikaku.claims")
interface TokenClaims {

    /** The claim that names the institution. */
    @WithDefault("institution")
    String institution();

    /** The claim that names the insurers. */
    @WithDefault("insurers")
    String insurers();

    /** The claim that names the person. */
    @WithDefault("person")
    String person();

    /** The claim that names the review organisation. */
    @WithDefault("reviewOrganisation")
    String reviewOrganisation();
}
