package jp.shikaku.population.town;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The only source of chance in the generator: the same seed and label give the same sequence on every machine, and a
 * fork for each person keeps one person's story independent of how many draws another one needed.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final SplittableRandom random;

    public Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** Independent dice for one purpose and one thing. */
    public Dice fork(String purpose, long thing) {
        return new Dice((seed ^ purpose.hashCode() * GOLDEN) + thing * 0xD1B54A32D192ED03L);
    }

    /** True with the given probability, 0 to 1. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from low to high, both included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public long nextLong() {
        return random.nextLong();
    }

    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /**
     * The index drawn from relative weights.
     *
     * @param weights not negative, not all zero
     */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
