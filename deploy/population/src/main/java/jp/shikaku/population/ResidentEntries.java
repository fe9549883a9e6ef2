package jp.shikaku.population;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import jp.shikaku.population.town.Resident;

/** The town's people as the resident register (住民基本台帳) has them. */
public final class ResidentEntries {

    private ResidentEntries() {}

    /**
     * One resident.
     *
     * @param personRef pseudonym of the linking authority
     * @param sex 1 or 2
     */
    @JsonPropertyOrder({"personRef", "name", "kana", "birthDate", "sex", "address"})
    public record ResidentEntry(
            String personRef, String name, String kana, LocalDate birthDate, String sex, String address) {}

    /** Entries in the order of the residents. */
    public static List<ResidentEntry> of(List<Resident> residents) {
        return residents.stream()
                .map(r -> new ResidentEntry(
                        r.personRef(),
                        r.name(),
                        r.kana(),
                        r.birthDate(),
                        r.sex().code(),
                        r.address()))
                .toList();
    }
}
