package jp.shikaku.claims.reassignment;

/**
 * What some days of one payer add up to: of the insurer (HO) or of a public payer (KO).
 *
 * @param visitCount 診療実日数
 * @param points 点数
 * @param meals 食事・生活療養
 */
public record Share(int visitCount, int points, Meals meals) {

    public static final Share NOTHING = new Share(0, 0, Meals.NONE);

    /** Both together. */
    public Share plus(Share other) {
        return new Share(visitCount + other.visitCount, points + other.points, meals.plus(other.meals));
    }
}
