package jp.shikaku.claims.recheck;

/** The registry refused a list of questions as not fitting its contract; asking the same again is useless. */
public class QuestionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionRefusedException() {
        super("the registry refused a question", null, false, false);
    }
}
