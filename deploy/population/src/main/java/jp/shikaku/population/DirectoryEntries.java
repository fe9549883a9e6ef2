package jp.shikaku.population;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import jp.shikaku.population.town.Institution;
import jp.shikaku.population.town.Insurer;

/** The town's insurers and institutions as the directory of the eligibility service takes them. */
public final class DirectoryEntries {

    private static final LocalDate VALID_FROM = LocalDate.of(2008, 4, 1);

    private DirectoryEntries() {}

    /**
     * An insurer as {@code PUT /v1/directory/insurers/{number}} takes it.
     *
     * @param insurerNumber eight digits
     * @param name name
     * @param scheme scheme by 法別
     * @param reviewOrganisation who reviews its claims
     * @param prefecture two digits
     * @param validFrom first day of the entry
     */
    @JsonPropertyOrder({"insurerNumber", "name", "scheme", "reviewOrganisation", "prefecture", "validFrom"})
    public record InsurerEntry(
            String insurerNumber,
            String name,
            String scheme,
            String reviewOrganisation,
            String prefecture,
            LocalDate validFrom) {}

    /**
     * An institution as {@code PUT /v1/directory/institutions/{code}} takes it.
     *
     * @param institutionCode ten digits
     * @param name name
     * @param prefecture two digits
     * @param validFrom first day of the entry
     */
    @JsonPropertyOrder({"institutionCode", "name", "prefecture", "validFrom"})
    public record InstitutionEntry(String institutionCode, String name, String prefecture, LocalDate validFrom) {}

    /** Directory entries of some insurers. */
    public static List<InsurerEntry> insurers(List<Insurer> insurers) {
        return insurers.stream()
                .map(insurer -> new InsurerEntry(
                        insurer.number().value(),
                        insurer.name(),
                        insurer.number().scheme().name(),
                        insurer.number().scheme().reviewOrganisation().name(),
                        insurer.number().prefecture(),
                        VALID_FROM))
                .toList();
    }

    /** Directory entries of some institutions. */
    public static List<InstitutionEntry> institutions(List<Institution> institutions) {
        return institutions.stream()
                .map(institution -> new InstitutionEntry(
                        institution.code().value(),
                        institution.name(),
                        institution.code().prefecture(),
                        VALID_FROM))
                .toList();
    }
}
