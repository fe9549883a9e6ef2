package jp.shikaku.notice.issuance;

import java.security.SecureRandom;

/** Numbers of documents: 16 characters that are hard to misread (Crockford's base 32), 80 random bits. */
final class DocumentNumbers {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DocumentNumbers() {}

    static String next() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
