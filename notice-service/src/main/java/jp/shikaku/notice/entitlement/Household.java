package jp.shikaku.notice.entitlement;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Who shares an envelope: people insured under one number whose registered address is the same to the room. Whoever is
 * protected from the household, or has no address, gets an envelope of their own. Ours: the rules do not say it.
 */
public final class Household {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final char SEPARATOR = '\u001f';

    private Household() {}

    /**
     * A key that is equal for those who share an envelope.
     *
     * @param due the document
     * @param own a key nobody else has
     */
    public static String key(Due due, String own) {
        Mail mail = due.mail();
        if (mail.alone() || mail.address() == null) {
            return own;
        }
        NoticeFacts facts = due.facts();
        String address = BLANKS.matcher(Normalizer.normalize(mail.address(), Normalizer.Form.NFKC))
                .replaceAll("");
        return facts.insurerNumber() + SEPARATOR + facts.symbol() + SEPARATOR + facts.number() + SEPARATOR + address;
    }
}
