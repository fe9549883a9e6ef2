package jp.shikaku.notice.issuance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.CredentialClaims;
import jp.shikaku.notice.document.DocumentContent;
import jp.shikaku.notice.document.DocumentForm;
import jp.shikaku.notice.document.DocumentPrinter;
import jp.shikaku.notice.document.InsurerStyle;
import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.document.PrintResult;
import jp.shikaku.notice.entitlement.NoticeFacts;
import jp.shikaku.notice.entitlement.Validity;
import jp.shikaku.notice.following.Registry;
import jp.shikaku.notice.keys.NoticeKeys;
import jp.shikaku.notice.lifecycle.SignedDocument;
import jp.shikaku.support.ForwardClock;

/** Makes one notice: number, signature, page. What is signed and what is printed come from the same facts. */
@ApplicationScoped
class NoticeMaker {

    private final DocumentPrinter printer = new DocumentPrinter();
    private final NoticeKeys keys;
    private final Registry registry;
    private final NoticeConfig config;
    private final ForwardClock clock;

    @Inject
    NoticeMaker(NoticeKeys keys, Registry registry, NoticeConfig config, ForwardClock clock) {
        this.keys = keys;
        this.registry = registry;
        this.config = config;
        this.clock = clock;
    }

    /** What came of it: a document, or the findings that stopped it. */
    sealed interface Made {
        record Finished(SignedDocument document) implements Made {}

        record Stopped(List<PrintFinding> findings) implements Made {}
    }

    Made make(NoticeFacts facts) {
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = Tokyo.dayOf(now);
        Optional<String> insurerName = registry.insurerName(facts.insurerNumber(), today);
        if (insurerName.isEmpty()) {
            return new Made.Stopped(
                    List.of(new PrintFinding("insurerName", PrintFinding.Kind.UNKNOWN_INSURER, List.of())));
        }
        String number = DocumentNumbers.next();
        LocalDate validUntil = Validity.lastDay(facts, today).orElse(null);
        String signed = keys.signer().sign(claims(facts, number, now, validUntil));
        String url = config.issuer() + "/verify#" + signed;
        PrintResult printed = printer.print(
                DocumentForm.NOTICE_A4,
                content(facts, number, today, validUntil, insurerName.get(), url),
                InsurerStyle.PLAIN);
        return printed instanceof PrintResult.Printed page
                ? new Made.Finished(
                        new SignedDocument(number, keys.signingKeyId(), now, validUntil, signed, page.pdf()))
                : new Made.Stopped(((PrintResult.Stopped) printed).findings());
    }

    private CredentialClaims claims(NoticeFacts facts, String number, Instant now, LocalDate validUntil) {
        return new CredentialClaims(
                config.issuer(),
                number,
                now,
                validUntil,
                facts.insurerNumber(),
                facts.symbol(),
                facts.number(),
                facts.branch(),
                facts.name(),
                facts.kana(),
                facts.birthDate(),
                facts.family(),
                facts.acquiredOn(),
                facts.burdenTenths());
    }

    private static DocumentContent content(
            NoticeFacts facts,
            String number,
            LocalDate issuedOn,
            LocalDate validUntil,
            String insurerName,
            String verification) {
        return new DocumentContent(
                number,
                issuedOn,
                null,
                validUntil,
                new DocumentContent.Insurer(InsurerNumber.of(facts.insurerNumber()), insurerName),
                new DocumentContent.Insured(facts.symbol(), facts.number(), facts.branch(), facts.family(), null),
                new DocumentContent.Person(facts.name(), facts.kana(), facts.birthDate(), null),
                facts.acquiredOn(),
                facts.burdenTenths(),
                DocumentContent.OptionalItems.NONE,
                null,
                verification);
    }
}
