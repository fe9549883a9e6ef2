package jp.shikaku.eligibility.registration;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.certificate.CertificateStore;
import jp.shikaku.eligibility.changes.ChangeLog;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.model.InsurerNumber;

/** Registers as an instance does that was started with other keys of tokens than the running one. */
@Singleton
public class AfterReplacement {

    private final DataSource dataSource;
    private final KnowledgeHead head;
    private final BookStore store;
    private final CertificateStore certificates;
    private final MatchingKeeper matching;
    private final Comparer comparer;
    private final RegistrationMetrics metrics;
    private final ObjectMapper mapper;

    @Inject
    AfterReplacement(
            DataSource dataSource,
            KnowledgeHead head,
            BookStore store,
            CertificateStore certificates,
            MatchingKeeper matching,
            Comparer comparer,
            RegistrationMetrics metrics,
            ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.head = head;
        this.store = store;
        this.certificates = certificates;
        this.matching = matching;
        this.comparer = comparer;
        this.metrics = metrics;
        this.mapper = mapper;
    }

    /** Registers one line of its insurer. */
    public void register(Line line, IdentityTokens tokens) throws JsonProcessingException {
        BookKeeper keeper = new BookKeeper(head, certificates, new ChangeLog(tokens), matching);
        RegistrationLine read = mapper.readValue(line.json(), RegistrationLine.class);
        new RegistrationPipeline(dataSource, head, store, keeper, comparer, metrics, () -> false)
                .register(
                        List.of(new ReadLine(1, LineRules.statement(read), null)),
                        new RegistrationPipeline.Run(
                                new Author("after", Set.of(InsurerNumber.of(Api.KENPO)), false), false, false));
    }
}
