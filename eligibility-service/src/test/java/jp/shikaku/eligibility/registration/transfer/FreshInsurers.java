package jp.shikaku.eligibility.registration.transfer;

import java.util.concurrent.ThreadLocalRandom;

import jp.shikaku.eligibility.Api;
import jp.shikaku.model.InsurerNumber;

/** Insurers of employees that no other test uses, known to the directory. */
public final class FreshInsurers {

    private FreshInsurers() {}

    public static String next() {
        String number = unknown();
        Api.insurer(number);
        return number;
    }

    /** A number that the directory does not know. */
    static String unknown() {
        while (true) {
            String number = "06%06d".formatted(ThreadLocalRandom.current().nextInt(10_000, 470_000));
            if (InsurerNumber.of(number).hasValidCheckDigit() && !number.equals(Api.KENPO)) {
                return number;
            }
        }
    }
}
