package jp.shikaku.eligibility.messages;

import jp.shikaku.eligibility.lookup.Lookups;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.eligibility.messages.form.Encoding;
import jp.shikaku.eligibility.messages.form.MessageError;
import jp.shikaku.eligibility.messages.form.MessageRefused;

/** A message that was read, and comes from the institution it names. */
record Received(Encoding encoding, Header header, Element body, byte[] bytes, Lookups.Asker asker) {

    /**
     * The only group of the body.
     *
     * @throws MessageRefused if it is missing or repeated
     */
    Element only(String group) {
        return body.child(group).orElseThrow(() -> new MessageRefused(MessageError.OTHER_MESSAGE, group));
    }
}
