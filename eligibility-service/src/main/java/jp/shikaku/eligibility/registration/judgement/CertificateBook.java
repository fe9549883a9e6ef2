package jp.shikaku.eligibility.registration.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jp.shikaku.eligibility.certificate.Certificate;
import jp.shikaku.eligibility.certificate.CertificateFact;

/** The certificates of the qualifications at hand, all versions, and those being added. */
public final class CertificateBook {

    private final Map<UUID, List<CertificateFact>> byQualification = new LinkedHashMap<>();
    private final List<CertificateFact> added = new ArrayList<>();

    /** Brings in what is registered, versions of one certificate in their order. */
    public void load(Collection<CertificateFact> facts) {
        facts.forEach(this::index);
    }

    /** Adds a version. */
    public void add(CertificateFact fact) {
        added.add(fact);
        index(fact);
    }

    /** New versions, in the order they were made. */
    public List<CertificateFact> added() {
        return added;
    }

    /** The certificates of a qualification as they stand, withdrawn ones too. */
    public List<CertificateFact> newest(UUID qualificationId) {
        Map<UUID, CertificateFact> newest = new LinkedHashMap<>();
        versions(qualificationId).forEach(fact -> newest.put(fact.id(), fact));
        return List.copyOf(newest.values());
    }

    /** A certificate of a qualification as it stands. */
    public Optional<CertificateFact> newest(UUID qualificationId, UUID certificateId) {
        return newest(qualificationId).stream()
                .filter(f -> f.id().equals(certificateId))
                .findFirst();
    }

    /** How many facts there are about a qualification's certificates: it rises with every change. */
    public int edition(UUID qualificationId) {
        return versions(qualificationId).size();
    }

    /** Whether exactly this was ever stated of a qualification. */
    public boolean saidBefore(UUID qualificationId, Certificate certificate) {
        return versions(qualificationId).stream().anyMatch(f -> f.certificate().equals(certificate));
    }

    /** Whether another standing certificate covers the same days. */
    public boolean contradicted(UUID qualificationId, UUID except, Certificate certificate) {
        return newest(qualificationId).stream()
                .filter(f -> !f.withdrawn() && !f.id().equals(except))
                .anyMatch(f -> f.certificate().contradicts(certificate));
    }

    private List<CertificateFact> versions(UUID qualificationId) {
        return byQualification.getOrDefault(qualificationId, List.of());
    }

    private void index(CertificateFact fact) {
        byQualification
                .computeIfAbsent(fact.qualificationId(), key -> new ArrayList<>())
                .add(fact);
    }
}
