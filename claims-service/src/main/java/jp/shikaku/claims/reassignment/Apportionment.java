package jp.shikaku.claims.reassignment;

import java.util.List;

import jp.shikaku.model.DayMask;

/**
 * Divides the points of a receipt by days: per group, points × the count on the days. The public rules are silent on
 * this; it is the best supported model (domain notes B.6), and it lives in this class only so that it can be replaced.
 */
public final class Apportionment {

    private final List<PointGroup> groups;

    public Apportionment(List<PointGroup> groups) {
        this.groups = List.copyOf(groups);
    }

    /** Whether every group knows its days. */
    public boolean dividable() {
        return groups.stream().allMatch(PointGroup::hasDayDetail);
    }

    /** Points of some days. */
    public int pointsOn(DayMask days) {
        return groups.stream().mapToInt(group -> group.on(days)).sum();
    }

    /** Points of the month by the groups; a receipt whose recorded total differs cannot be divided. */
    public int total() {
        return groups.stream().mapToInt(PointGroup::total).sum();
    }

    /** The days found in the groups. */
    public DayMask days() {
        return groups.stream().map(group -> group.counts().days()).reduce(DayMask.NONE, DayMask::or);
    }
}
