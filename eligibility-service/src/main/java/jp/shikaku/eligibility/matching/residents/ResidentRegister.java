package jp.shikaku.eligibility.matching.clearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.eligibility.registerclient.api.ResidentsApi;
import jp.shikaku.eligibility.registerclient.model.Resident;
import jp.shikaku.eligibility.registerclient.model.ResidentSearch;
import jp.shikaku.eligibility.registerclient.model.SearchedResident;
import jp.shikaku.eligibility.registerclient.model.SoughtResident;
import jp.shikaku.eligibility.registration.Clearing;

/** The resident register, over its contract. While it is down, calls fail fast and statements wait. */
@ApplicationScoped
class ResidentRegister {

    private static final String OTHER_SEX = "3";

    private final ResidentsApi residents;

    @Inject
    ResidentRegister(@RestClient ResidentsApi residents) {
        this.residents = residents;
    }

    /** The residents found for each statement; every statement asked has an answer. */
    @Timeout(15_000)
    @Retry(maxRetries = 2, delay = 200, jitter = 100)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 2_000)
    public Map<UUID, List<FiveItems>> search(List<Clearing.Subject> subjects) {
        ResidentSearch search = new ResidentSearch();
        search.setItems(subjects.stream().map(ResidentRegister::sought).toList());
        Map<UUID, List<FiveItems>> found = new HashMap<>();
        for (SearchedResident item : residents.searchResidents(search).getItems()) {
            List<FiveItems> persons = new ArrayList<>();
            item.getResidents().forEach(r -> persons.add(items(r)));
            found.put(UUID.fromString(item.getItemId()), persons);
        }
        if (!subjects.stream().allMatch(s -> found.containsKey(s.qualificationId()))) {
            throw new IllegalStateException("the resident register left a question unanswered");
        }
        return found;
    }

    private static SoughtResident sought(Clearing.Subject subject) {
        FiveItems stated = subject.stated();
        SoughtResident sought = new SoughtResident();
        sought.setItemId(subject.qualificationId().toString());
        sought.setPersonRef(subject.personRef());
        sought.setName(stated.name());
        sought.setKana(stated.kana());
        sought.setBirthDate(stated.birthDate());
        sought.setSex(stated.sex());
        sought.setAddress(stated.address());
        return sought;
    }

    private static FiveItems items(Resident resident) {
        return new FiveItems(
                resident.getName(),
                resident.getKana(),
                resident.getBirthDate(),
                resident.getSex() == null ? OTHER_SEX : resident.getSex(),
                resident.getAddress());
    }
}
