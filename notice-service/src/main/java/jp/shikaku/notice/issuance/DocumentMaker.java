package jp.shikaku.notice.issuance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Sex;
import jp.shikaku.model.Tokyo;
import jp.shikaku.notice.Failures;
import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.notice.credential.CredentialClaims;
import jp.shikaku.notice.credential.CredentialSigner;
import jp.shikaku.notice.credential.DocumentType;
import jp.shikaku.notice.credential.Es256Signer;
import jp.shikaku.notice.credential.OptionalContent;
import jp.shikaku.notice.credential.StatusReference;
import jp.shikaku.notice.credential.UnusableKeysException;
import jp.shikaku.notice.document.DocumentContent;
import jp.shikaku.notice.document.DocumentContent.Recipient;
import jp.shikaku.notice.document.DocumentForm;
import jp.shikaku.notice.document.DocumentPrinter;
import jp.shikaku.notice.document.InsurerStyle;
import jp.shikaku.notice.document.PrintFinding;
import jp.shikaku.notice.document.PrintResult;
import jp.shikaku.notice.entitlement.DocumentKind;
import jp.shikaku.notice.entitlement.Due;
import jp.shikaku.notice.entitlement.EndReason;
import jp.shikaku.notice.entitlement.Mail;
import jp.shikaku.notice.entitlement.NoticeFacts;
import jp.shikaku.notice.entitlement.Validity;
import jp.shikaku.notice.following.Registry;
import jp.shikaku.notice.keys.NoticeKeys;
import jp.shikaku.notice.lifecycle.DueDocument;
import jp.shikaku.notice.lifecycle.IssuedDocument;
import jp.shikaku.notice.lifecycle.ReturnAsked;
import jp.shikaku.notice.lifecycle.SignedDocument;
import jp.shikaku.notice.style.Styles;
import jp.shikaku.support.ForwardClock;

/** Makes one document: number, signature, page. What is signed and what is printed come from the same facts. */
@ApplicationScoped
class DocumentMaker {

    private static final Logger LOG = Logger.getLogger(DocumentMaker.class);

    private final DocumentPrinter printer;
    private final Styles styles;
    private final NoticeKeys keys;
    private final Registry registry;
    private final NoticeConfig config;
    private final ForwardClock clock;

    @Inject
    DocumentMaker(
            DocumentPrinter printer,
            Styles styles,
            NoticeKeys keys,
            Registry registry,
            NoticeConfig config,
            ForwardClock clock) {
        this.printer = printer;
        this.styles = styles;
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

    /** What an insurer brings to its documents now. */
    InsurerStyle style(String insurerNumber) {
        return styles.of(InsurerNumber.of(insurerNumber));
    }

    /** The name an insurer has today, empty if it has none. Asks the registry: outside a transaction. */
    Optional<String> insurerName(String insurerNumber) {
        return registry.insurerName(insurerNumber, clock.today());
    }

    /**
     * Makes one that is due. What only this document meets stops it alone; what all of them would meet, as a key
     * that does not sign, is thrown on.
     *
     * @param insurerName empty for none, which stops the document
     */
    Made make(DueDocument document, StatusReference status, InsurerStyle style, Optional<String> insurerName) {
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        if (insurerName.isEmpty()) {
            return stopped("insurerName", PrintFinding.Kind.UNKNOWN_INSURER);
        }
        Es256Signer signer = keys.signer();
        try {
            return made(document, new Making(now, insurerName.get(), signer, status, style));
        } catch (UnusableKeysException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The document of the entitlement %s could not be made (%s); the others go on",
                    document.entitlement(), Failures.sequence(e));
            return stopped("document", PrintFinding.Kind.UNEXPECTED);
        }
    }

    private static Made stopped(String field, PrintFinding.Kind kind) {
        return new Made.Stopped(List.of(new PrintFinding(field, kind, List.of())));
    }

    private Made made(DueDocument document, Making making) {
        Instant now = making.now();
        String number = DocumentNumbers.next();
        LocalDate validUntil =
                Validity.BUILT_IN.lastDay(document.due(), document.validFrom()).orElse(null);
        DocumentForm form =
                document.due().kind() == DocumentKind.NOTICE ? DocumentForm.NOTICE_A4 : config.certificateForm();
        Signing signing = new Signing(number, now, document.validFrom(), validUntil, making.status());
        String signed = new CredentialSigner(making.signer()).sign(claims(document.due(), signing));
        PrintResult printed = printer.print(
                form,
                content(
                        document.due(),
                        new Issue(
                                number,
                                Tokyo.dayOf(now),
                                document.validFrom(),
                                validUntil,
                                making.insurerName(),
                                form == DocumentForm.CERTIFICATE_POSTCARD
                                        ? recipient(
                                                        document.due(),
                                                        document.due().mail(),
                                                        false)
                                                .orElse(null)
                                        : null,
                                null),
                        config.issuer() + "/verify#" + signed),
                making.style());
        return printed instanceof PrintResult.Printed page
                ? new Made.Finished(new SignedDocument(
                        number,
                        making.signer().keyId(),
                        now,
                        document.validFrom(),
                        validUntil,
                        making.status(),
                        signed,
                        page.pdf()))
                : new Made.Stopped(((PrintResult.Stopped) printed).findings());
    }

    /** The page whose address shows in the window of the envelope; empty without an address that can be printed. */
    Optional<byte[]> addressPage(String number, Due due) {
        return letter(
                DocumentForm.ADDRESS_PAGE,
                due,
                recipient(due, due.mail(), false),
                (insurer, to) -> new Issue(number, clock.today(), null, null, insurer, to, null));
    }

    /** The letter that asks for a document; of somebody who died it goes to the family. */
    Optional<byte[]> returnRequest(ReturnAsked asked, Mail mail) {
        return letter(
                DocumentForm.RETURN_REQUEST,
                asked.due(),
                recipient(asked.due(), mail, EndReason.DEATH.name().equals(asked.reason())),
                (insurer, to) -> new Issue(
                        asked.document(),
                        clock.today(),
                        asked.validFrom(),
                        asked.validUntil(),
                        insurer,
                        to,
                        new DocumentContent.ReturnRequest(asked.reason())));
    }

    /** The page that explains a document; without a code, as it does not count. */
    Optional<byte[]> companion(IssuedDocument document, CompanionLanguage language) {
        Due due = document.due();
        return page(
                language.form(due.kind()),
                due,
                document.issuedOn(),
                insurer -> new Issue(
                        document.number(),
                        document.issuedOn(),
                        document.validFrom(),
                        document.validUntil(),
                        insurer,
                        null,
                        null));
    }

    private Optional<byte[]> letter(
            DocumentForm form, Due due, Optional<Recipient> recipient, BiFunction<String, Recipient, Issue> issue) {
        return recipient.flatMap(to -> page(form, due, clock.today(), insurer -> issue.apply(insurer, to)));
    }

    /** A page that is no document; empty if the insurer has no name on the day, or a character cannot be written. */
    private Optional<byte[]> page(DocumentForm form, Due due, LocalDate day, Function<String, Issue> issue) {
        String insurerNumber = due.facts().insurerNumber();
        return registry.insurerName(insurerNumber, day)
                .map(name ->
                        printer.print(form, content(due, issue.apply(name), config.issuer()), style(insurerNumber)))
                .flatMap(printed ->
                        printed instanceof PrintResult.Printed page ? Optional.of(page.pdf()) : Optional.empty());
    }

    /**
     * To the insured of a family member, else to the person, as whoever is protected from the household; of the dead to
     * those who are left.
     */
    private static Optional<Recipient> recipient(Due due, Mail mail, boolean dead) {
        if (!mail.isKnown()) {
            return Optional.empty();
        }
        String householder = mail.alone() ? null : due.facts().insuredName();
        String own = dead ? due.facts().name() + "　様　ご遺族" : due.facts().name();
        return Optional.of(new Recipient(mail.postNumber(), mail.address(), householder == null ? own : householder));
    }

    /** What a document is made with, beside its own facts. */
    private record Making(
            Instant now, String insurerName, Es256Signer signer, StatusReference status, InsurerStyle style) {}

    /** What an issue adds to the facts. */
    private record Issue(
            String number,
            LocalDate issuedOn,
            LocalDate validFrom,
            LocalDate validUntil,
            String insurerName,
            Recipient recipient,
            DocumentContent.ReturnRequest returning) {}

    /** What a signature adds to the facts. */
    private record Signing(
            String number, Instant now, LocalDate validFrom, LocalDate validUntil, StatusReference status) {}

    private CredentialClaims claims(Due due, Signing signing) {
        NoticeFacts facts = due.facts();
        return new CredentialClaims(
                due.kind() == DocumentKind.NOTICE ? DocumentType.NOTICE : DocumentType.CONFIRMATION_CERTIFICATE,
                config.issuer(),
                signing.number(),
                signing.now(),
                signing.validFrom(),
                signing.validUntil(),
                facts.insurerNumber(),
                facts.symbol(),
                facts.number(),
                facts.branch(),
                facts.name(),
                facts.kana(),
                facts.birthDate(),
                facts.family(),
                facts.acquiredOn(),
                facts.burdenTenths(),
                optional(OptionalWords.of(facts.optional())),
                signing.status());
    }

    private static OptionalContent optional(DocumentContent.OptionalItems printed) {
        return new OptionalContent(
                printed.limitClass(),
                printed.limitFrom(),
                printed.longStayFrom(),
                printed.specificDisease(),
                printed.specificDiseaseFrom(),
                printed.specialCare());
    }

    private static DocumentContent content(Due due, Issue issue, String verification) {
        NoticeFacts facts = due.facts();
        return new DocumentContent(
                issue.number(),
                issue.issuedOn(),
                issue.validFrom(),
                issue.validUntil(),
                new DocumentContent.Insurer(InsurerNumber.of(facts.insurerNumber()), issue.insurerName()),
                new DocumentContent.Insured(
                        facts.symbol(), facts.number(), facts.branch(), facts.family(), facts.insuredName()),
                new DocumentContent.Person(facts.name(), facts.kana(), facts.birthDate(), sex(facts)),
                facts.acquiredOn(),
                facts.burdenTenths(),
                OptionalWords.of(facts.optional()),
                issue.recipient(),
                issue.returning(),
                verification);
    }

    private static Sex sex(NoticeFacts facts) {
        return facts.sex() == null ? null : Sex.ofCode(facts.sex());
    }
}
