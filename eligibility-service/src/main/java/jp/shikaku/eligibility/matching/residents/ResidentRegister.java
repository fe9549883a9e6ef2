package jp.shikaku.eligibility.matching.residents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.eligibility.registerclient.api.ResidentsApi;
import jp.shikaku.eligibility.registerclient.model.Resident;
import jp.shikaku.eligibility.registerclient.model.ResidentSearch;
import jp.shikaku.eligibility.registerclient.model.ResidentSearchResult;
import jp.shikaku.eligibility.registerclient.model.SearchedResident;
import jp.shikaku.eligibility.registerclient.model.SoughtResident;

/** The resident register, over its contract. While it is down, calls fail fast and statements wait. */
@ApplicationScoped
public class ResidentRegister {

    /** What a question itself can be the reason for; 500 is one, since some registers fail of what they are asked. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422, 500);

    private static final String OTHER_SEX = "3";

    private final ResidentsApi residents;

    @Inject
    ResidentRegister(@RestClient ResidentsApi residents) {
        this.residents = residents;
    }

    /**
     * The residents found for each question, by its id; every question has an answer.
     *
     * @param questions at most 500
     * @throws QuestionsRefused if it answers others, but not these
     */
    @Timeout(15_000)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, abortOn = QuestionsRefused.class)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 2_000, skipOn = QuestionsRefused.class)
    public Map<String, List<FiveItems>> search(List<Sought> questions) {
        return searchOnce(questions);
    }

    /** The same for somebody who can do without an answer: asked once, and not waited for long. */
    @Timeout(5_000)
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 5_000)
    public Map<String, List<FiveItems>> searchWithoutDelay(List<Sought> questions) {
        return searchOnce(questions);
    }

    private Map<String, List<FiveItems>> searchOnce(List<Sought> questions) {
        ResidentSearch search = new ResidentSearch();
        search.setItems(questions.stream().map(ResidentRegister::sought).toList());
        Map<String, List<FiveItems>> found = new HashMap<>();
        for (SearchedResident item : answered(search).getItems()) {
            List<FiveItems> persons = new ArrayList<>();
            item.getResidents().forEach(r -> persons.add(items(r)));
            found.put(item.getItemId(), persons);
        }
        if (!questions.stream().map(Sought::itemId).allMatch(found::containsKey)) {
            throw new QuestionsRefused("the resident register left a question unanswered");
        }
        return found;
    }

    private ResidentSearchResult answered(ResidentSearch search) {
        try {
            return residents.searchResidents(search);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (REFUSALS.contains(status)) {
                throw new QuestionsRefused("the resident register answered " + status);
            }
            throw e;
        }
    }

    private static SoughtResident sought(Sought question) {
        FiveItems stated = question.stated();
        SoughtResident sought = new SoughtResident();
        sought.setItemId(question.itemId());
        sought.setPersonRef(question.personRef());
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
