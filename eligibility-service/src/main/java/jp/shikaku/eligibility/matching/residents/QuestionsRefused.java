package jp.shikaku.eligibility.matching.residents;

/** The register is there and answers, but not these questions; at least one of them is at fault. */
public final class QuestionsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionsRefused(String what) {
        super(what);
    }
}
