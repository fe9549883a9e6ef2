package jp.shikaku.model;

/**
 * The check digit (検証番号) of insurer, public-payer and beneficiary numbers.
 *
 * <p>Weights 2, 1, 2, 1 … from the rightmost body digit; the digits of each product are added; the check digit is
 * what is missing to the next multiple of ten. Source: MHLW numbering rules, confirmed on sample files.
 */
public final class CheckDigit {

    private CheckDigit() {}

    /**
     * The check digit that belongs to a body.
     *
     * @param body digits without the check digit
     * @return 0 to 9
     * @throws IllegalArgumentException if the body is empty or holds anything but digits 0–9
     */
    public static int of(String body) {
        if (body.isEmpty() || !Digits.only(body)) {
            throw new IllegalArgumentException("a check digit needs a body of digits");
        }
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int product = i % 2 == 0 ? digit * 2 : digit;
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last digit of a number is the check digit of the digits before it; false for anything else. */
    public static boolean isValid(String number) {
        return number.length() > 1
                && Digits.only(number)
                && of(number.substring(0, number.length() - 1)) == number.charAt(number.length() - 1) - '0';
    }
}
