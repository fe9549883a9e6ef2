package jp.shikaku.claims.requests.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jp.shikaku.claims.requests.rule.RequestReason.AnsweredBy;
import jp.shikaku.model.CsvTable;

/** The table of reasons, {@code reasons.csv}: each row says who answers, what it requires and whether that was verified. */
public final class RequestReasons {

    private final Map<String, RequestReason> byNumber;

    private RequestReasons(Map<String, RequestReason> byNumber) {
        this.byNumber = byNumber;
    }

    /** The table that is delivered with the service. */
    public static RequestReasons delivered() {
        return new RequestReasons(CsvTable.read(RequestReasons.class.getResourceAsStream("/requests/reasons.csv"))
                .map(RequestReasons::reason)
                .collect(Collectors.toUnmodifiableMap(RequestReason::number, Function.identity())));
    }

    /** A reason; empty if the number does not concern the qualification. */
    public Optional<RequestReason> of(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    private static RequestReason reason(List<String> cells) {
        return new RequestReason(
                cells.get(0),
                AnsweredBy.valueOf(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                "yes".equals(cells.get(3)),
                "yes".equals(cells.get(4)));
    }
}
