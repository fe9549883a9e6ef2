package jp.shikaku.eligibility.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Recording;
import jp.shikaku.support.ForwardClock;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Looks at the same time")
class AuditGroupTest {

    private static final int LOOKS = 64;

    @Inject
    DataSource dataSource;

    @Inject
    ForwardClock clock;

    @Test
    @DisplayName("share their commits: 64 looks that wait take three at most, each with its subjects and number")
    void shared() throws Exception {
        List<String> statements = new CopyOnWriteArrayList<>();
        Audit audit = new Audit(Recording.of(dataSource, statements), clock);
        UUID person = UUID.randomUUID();
        ExecutorService desks = Executors.newFixedThreadPool(LOOKS);
        try (Connection owner = AuditTrail.owner();
                Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("SELECT 1 FROM audit_head FOR UPDATE");
            List<CompletableFuture<Void>> looks = IntStream.range(0, LOOKS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> record(audit, look(person)), desks))
                    .toList();
            Awaitility.await()
                    .until(() -> desks.toString().contains("active threads = " + LOOKS) && statements.size() == 1);
            assertThat(looks).noneMatch(CompletableFuture::isDone);

            owner.rollback();

            CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new)).get();
        } finally {
            desks.shutdown();
        }
        assertThat(statements).hasSizeLessThanOrEqualTo(3);
        assertThat(AuditTrail.of(person.toString())).hasSize(LOOKS).containsOnly("desk 1311234567 LOOKUP TREATMENT OK");
        assertThat(AuditTrail.gaps()).isZero();
    }

    @Test
    @DisplayName("keep the person's qualification asked for and the words of the asker")
    void whole() throws Exception {
        UUID person = UUID.randomUUID();
        UUID qualification = UUID.randomUUID();

        record(new Audit(dataSource, clock), look(person).withReason("意識がない").withAsked(Map.of(person, qualification)));

        assertThat(AuditTrail.subjectsOf(person.toString())).containsExactly(qualification + " 意識がない");
    }

    private static AuditEvent look(UUID person) {
        return new AuditEvent("desk", "1311234567", "LOOKUP", "TREATMENT", null, null, "OK", Set.of(person), List.of());
    }

    private static void record(Audit audit, AuditEvent event) {
        try {
            audit.record(event);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
