package example;

import java.time.LocalDate;

import example.eligibility.ApiClient;
import example.eligibility.ApiException;
import example.eligibility.api.LookupsApi;
import example.eligibility.model.LookupAnswer;
import example.eligibility.model.LookupRequest;

/** A desk's question to the registry by a client that was generated from the contract. */
public final class Lookup {

    private Lookup() {}

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv("SHIKAKU_ELIGIBILITY"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + System.getenv("SHIKAKU_TOKEN")));
        LookupAnswer answer = new LookupsApi(client)
                .lookUp(new LookupRequest()
                        .insurerNumber("06132013")
                        .symbol("１２")
                        .number("no such number")
                        .birthDate(LocalDate.of(1988, 5, 14))
                        .asOf(LocalDate.of(2026, 10, 2))
                        .purpose("TREATMENT"));
        System.out.println("Java: " + answer.getValidity() + ' ' + answer.getReason() + ' '
                + answer.getReasonText().getJa());
    }
}
