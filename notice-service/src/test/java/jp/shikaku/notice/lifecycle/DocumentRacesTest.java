package jp.shikaku.notice.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.NoticeResources;
import jp.shikaku.notice.Notices;
import jp.shikaku.notice.entitlement.EndReason;
import jp.shikaku.notice.entitlement.EntitlementChange;
import jp.shikaku.notice.entitlement.OpenEntitlement;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("Two writers of one document")
class DocumentRacesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Lifecycle lifecycle;

    @Inject
    DocumentRepository documents;

    @Inject
    EntityManager database;

    @Inject
    ForwardClock clock;

    private Notices.Member member;
    private String document;

    @BeforeEach
    void certificate() {
        member = Notices.member("髙﨑　𠮷野邉", false);
        Notices.issue();
        document = member.onlyDocument();
    }

    @Test
    @DisplayName("a certificate that is dispatched while its end is decided stays dispatched, and is asked back")
    void dispatchedWhileItEnds() {
        QuarkusTransaction.requiringNew().run(() -> {
            OpenEntitlement open = lifecycle
                    .lockOpenOf(Set.of(member.personId()))
                    .get(member.personId())
                    .get(0);
            assertThat(act("PRINT").statusCode()).isEqualTo(200);
            assertThat(act("DISPATCH").statusCode()).isEqualTo(200);
            lifecycle.carryOut(
                    member.personId(), List.of(new EntitlementChange.End(open.id(), EndReason.LOST)), clock.now());
        });

        JsonPath ended = member.documents();
        assertThat(ended.getString("items[0].state")).isEqualTo("REVOKED");
        assertThat(ended.getString("items[0].custody")).isEqualTo("DISPATCHED");
        assertThat(ended.getString("items[0].returnRequestedAt")).isNotNull();
    }

    @Test
    @DisplayName("an act on a certificate that ends at the same moment is refused, and the end stands")
    void actWhileItEnds() throws Exception {
        CompletableFuture<Response> act = QuarkusTransaction.requiringNew().call(() -> {
            OpenEntitlement open = lifecycle
                    .lockOpenOf(Set.of(member.personId()))
                    .get(member.personId())
                    .get(0);
            lifecycle.carryOut(
                    member.personId(), List.of(new EntitlementChange.End(open.id(), EndReason.LOST)), clock.now());
            database.flush();
            CompletableFuture<Response> asked = CompletableFuture.supplyAsync(() -> act("PRINT"));
            Awaitility.await().atMost(LIMIT).until(this::somebodyWaits);
            return asked;
        });

        assertThat(Notices.code(act.get(LIMIT.toSeconds(), TimeUnit.SECONDS))).isEqualTo("SK-NOT-010");
        assertThat(member.documents().getString("items[0].state")).isEqualTo("REVOKED");
    }

    @Test
    @DisplayName("the document that takes its place is noted without taking back what was done meanwhile")
    void replacedWhilePrinted() {
        QuarkusTransaction.requiringNew().run(() -> {
            DocumentEntity old = documents.byNumber(document).orElseThrow();
            assertThat(act("PRINT").statusCode()).isEqualTo(200);
            old.replacedBy("7K2M9QXD4HTN0B3C");
        });

        assertThat(member.documents().getString("items[0].replacedBy")).isEqualTo("7K2M9QXD4HTN0B3C");
        assertThat(member.documents().getString("items[0].custody")).isEqualTo("PRINTED");
    }

    private Response act(String act) {
        return Notices.post(Tokens.insurer(Notices.INSURER), "/v1/documents/" + document + "/acts", Map.of("act", act));
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("SELECT 1 FROM pg_locks WHERE NOT granted", Integer.class)
                        .getResultList()
                        .isEmpty());
    }
}
