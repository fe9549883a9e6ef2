package jp.shikaku.notice.exofficio;

import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import jp.shikaku.model.InsurerNumber;

/** Whose monthly list is worked through without anybody asking for it, and when. */
@ConfigMapping(prefix = "shikaku.notice.ex-officio")
public interface ExOfficioConfig {

    /** Insurer numbers, separated by commas; nobody's list starts by itself unless named here. */
    Optional<Set<InsurerNumber>> automaticInsurers();

    /** Day of the month, 1 to 28, from which the list of the month before is asked for. */
    @WithDefault("2")
    @Min(1)
    @Max(28)
    int dayOfMonth();
}
