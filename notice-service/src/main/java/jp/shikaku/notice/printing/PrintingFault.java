package jp.shikaku.notice.printing;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Why a bundle could not be produced: a stable code, and what to do. */
enum PrintingFault {
    /** The page of a document, as it was issued, is not a PDF that can be read. */
    DOCUMENT_UNREADABLE(
            "文書のPDFを読み取れません。この文書を再交付し、再試行してください。",
            "The page of a document cannot be read. Have the document issued again, then try the bundle again."),
    /** The registry knows the insurer's name and where to send return letters. */
    REGISTRY_UNREACHABLE(
            "資格情報の登録先に接続できません。復旧後に自動で再試行します。",
            "The registry does not answer. The bundle is tried again by itself; see that the registry is up."),
    /** The instance that tried it ended in the middle, for lack of memory perhaps. */
    INTERRUPTED(
            "作成中にサービスが停止しました。メモリを確認し、より小さい束で再印刷するか、再試行してください。",
            "The service ended while it made the bundle. Look at its memory, then try again, or reprint the range in "
                    + "smaller parts."),
    /** Everything else. */
    UNEXPECTED(
            "予期しない障害です。ログで束のIDを検索し、原因を取り除いてから再試行してください。",
            "An unexpected fault. Look for the bundle's id in the log, remove the cause and try again.");

    private static final Map<Class<?>, PrintingFault> KINDS = Map.of(
            UnreadableDocumentException.class, DOCUMENT_UNREADABLE,
            ProcessingException.class, REGISTRY_UNREACHABLE,
            WebApplicationException.class, REGISTRY_UNREACHABLE,
            FaultToleranceException.class, REGISTRY_UNREACHABLE);

    private final String ja;
    private final String en;

    PrintingFault(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    String ja() {
        return ja;
    }

    String en() {
        return en;
    }

    /** What an attempt ended with means. */
    static PrintingFault of(Throwable thrown) {
        return causes(thrown)
                .map(PrintingFault::known)
                .filter(fault -> fault != UNEXPECTED)
                .findFirst()
                .orElse(UNEXPECTED);
    }

    /** The document at fault, if one is. */
    static String documentOf(Throwable thrown) {
        return causes(thrown)
                .filter(UnreadableDocumentException.class::isInstance)
                .map(cause -> ((UnreadableDocumentException) cause).document())
                .findFirst()
                .orElse(null);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static PrintingFault known(Throwable cause) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(cause))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNEXPECTED);
    }
}
