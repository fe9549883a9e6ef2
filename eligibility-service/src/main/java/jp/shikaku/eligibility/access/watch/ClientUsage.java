package jp.shikaku.eligibility.access.watch;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.access.CountedClient;

/**
 * How much a client asked lately.
 *
 * @param client institution code, insurer numbers, after {@code members:} where they look at own members, or the subject
 *     of a token, of a service's after {@code service:}
 * @param notFound questions that found nobody
 */
@Schema(
        name = "ClientUsage",
        requiredProperties = {"client", "asked", "notFound", "share", "level"},
        description = "利用状況")
record ClientUsage(
        @Schema(
                        description =
                                "Institution code, insurer numbers, or the subject of a token; of a service's after "
                                        + "service:, of insurers that look at own members after members: (these two "
                                        + "are never refused)",
                        example = "1311234567")
                String client,
        @Schema(description = "Persons asked for", example = "412") long asked,
        @Schema(description = "Of them not found", example = "398") long notFound,
        @Schema(description = "Share of those not found", example = "0.97") double share,
        @Schema(
                        description = "NORMAL, ALERT 要確認, ENUMERATING 総当たりのため制限中, FLOODING 件数超過のため制限中. "
                                + "Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value = "[\"NORMAL\",\"ALERT\",\"ENUMERATING\",\"FLOODING\"]"),
                        example = "ENUMERATING")
                String level) {

    static ClientUsage of(String client, long asked, long notFound, WatchConfig thresholds) {
        double share = asked == 0 ? 0 : Math.round(100.0 * notFound / asked) / 100.0;
        return new ClientUsage(
                client,
                asked,
                notFound,
                share,
                Level.of(asked, notFound, CountedClient.isNeverRefused(client), thresholds)
                        .name());
    }

    /**
     * A page of clients.
     *
     * @param items by client
     * @param nextCursor opaque, absent on the last page
     */
    @Schema(name = "ClientUsagePage", requiredProperties = "items", description = "利用状況の一ページ")
    record Page(
            @Schema(description = "By client") List<ClientUsage> items,
            @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
}
