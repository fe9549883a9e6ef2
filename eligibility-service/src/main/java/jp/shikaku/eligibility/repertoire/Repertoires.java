package jp.shikaku.eligibility.repertoire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

import jp.shikaku.model.character.Repertoire;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** The repertoires that a client may name: the four standard ones and those of the configuration. */
@Singleton
@Startup
public class Repertoires {

    private final Map<String, Repertoire> byName = new LinkedHashMap<>();

    @Inject
    Repertoires(RepertoireSettings settings) {
        Repertoire.standard().forEach(r -> byName.put(r.name(), r));
        settings.byName().forEach((name, custom) -> add(name, custom));
    }

    /**
     * The one of that name; without a name the one that shows everything as registered.
     *
     * @throws ProblemException 400 if there is none
     */
    public Repertoire named(String name) {
        if (name == null) {
            return Repertoire.UTF_8_MJ;
        }
        Repertoire found = byName.get(name);
        if (found == null) {
            throw new ProblemException(
                    RepertoireError.UNKNOWN_REPERTOIRE,
                    null,
                    List.of(ProblemError.at("/repertoire", "There is no repertoire of this name.")));
        }
        return found;
    }

    Collection<Repertoire> all() {
        return List.copyOf(byName.values());
    }

    private void add(String name, RepertoireSettings.Custom custom) {
        Repertoire base = byName.get(custom.base());
        if (base == null || byName.containsKey(name)) {
            throw new IllegalStateException(
                    "shikaku.repertoires: the base of \"" + name + "\" is unknown, or its name is taken");
        }
        byName.put(
                name,
                Repertoire.custom(
                        name, base, custom.with().orElse(""), custom.without().orElse("")));
    }
}
