package jp.shikaku.eligibility.registration.judgement;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Identity;

/** Everything that happened to one person at one position: one event of the feed. */
public final class PersonChange {

    private final UUID personId;
    private final Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    private final Set<UUID> qualificationIds = new LinkedHashSet<>();
    private final Set<Identity> identities = new LinkedHashSet<>();

    PersonChange(UUID personId) {
        this.personId = personId;
    }

    void add(ChangeKind kind, Collection<UUID> qualifications, Collection<Identity> concerned) {
        kinds.add(kind);
        qualificationIds.addAll(qualifications);
        identities.addAll(concerned);
    }

    public UUID personId() {
        return personId;
    }

    public Set<ChangeKind> kinds() {
        return kinds;
    }

    public Set<UUID> qualificationIds() {
        return qualificationIds;
    }

    /** The identities concerned, before and after. */
    public Set<Identity> identities() {
        return identities;
    }
}
