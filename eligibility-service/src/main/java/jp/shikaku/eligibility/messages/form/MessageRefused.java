package jp.shikaku.eligibility.messages.form;

/** A message, or one person's part of it, cannot be accepted. Says which rule it breaks, never what it holds. */
public final class MessageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MessageError error;
    private final String element;

    public MessageRefused(MessageError error) {
        this(error, null);
    }

    /**
     * A refusal with its place.
     *
     * @param element name of the element that is wrong, one of the interface's own names; null for the whole
     */
    public MessageRefused(MessageError error, String element) {
        super(error.code(), null, false, false);
        this.error = error;
        this.element = element;
    }

    public MessageError error() {
        return error;
    }

    /** For a person: what is wrong, and where. */
    public String sentence() {
        return element == null ? error.japanese() : error.japanese() + "（" + element + "）";
    }
}
