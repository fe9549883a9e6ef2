package jp.shikaku.eligibility.access.block;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;

/**
 * What a look is answered without.
 *
 * @param parts the parts blocked, as far as they bind this look
 */
public record Withholding(Set<BlockedPart> parts) {

    /** A look that shows everything. */
    public static final Withholding NOTHING = new Withholding(Set.of());

    private static final String WITHHELD = "";

    public Withholding {
        parts = Set.copyOf(parts);
    }

    /**
     * What binds a look.
     *
     * @param blocked the codes the person has set; a code unknown here counts as all
     * @param lifted the look is an emergency or an auditor's
     */
    public static Withholding of(Collection<String> blocked, boolean lifted) {
        if (lifted || blocked.isEmpty()) {
            return NOTHING;
        }
        Set<BlockedPart> parts = EnumSet.noneOf(BlockedPart.class);
        blocked.forEach(code -> parts.add(part(code)));
        return new Withholding(parts);
    }

    /**
     * Whether a qualification is not shown at all.
     *
     * @param earlier the answer is from what was known earlier
     */
    public boolean hides(Qualification qualification, boolean earlier) {
        boolean history = earlier || qualification.stated().period().lostOn() != null;
        return parts.contains(BlockedPart.ALL) || parts.contains(BlockedPart.HISTORY) && history;
    }

    /** Whether certificates are not shown. */
    public boolean hidesCertificates() {
        return parts.contains(BlockedPart.CERTIFICATES) || parts.contains(BlockedPart.ALL);
    }

    /** The person as far as they are shown: withheld texts are empty. */
    public PersonFacts facts(PersonFacts person) {
        if (!hidesNames()) {
            return person;
        }
        return new PersonFacts(WITHHELD, WITHHELD, person.birthDate(), person.sex(), null, null, person.usableCard());
    }

    /** The name of the insured, which is not shown with the person's own withheld. */
    public String insuredName(StatedQualification stated) {
        return hidesNames() ? null : stated.insuredName();
    }

    /** The codes for the answer and the trail, null if nothing is withheld. */
    public List<String> codes() {
        return parts.isEmpty() ? null : parts.stream().sorted().map(Enum::name).toList();
    }

    private boolean hidesNames() {
        return parts.contains(BlockedPart.ADDRESS_NAME) || parts.contains(BlockedPart.ALL);
    }

    private static BlockedPart part(String code) {
        for (BlockedPart part : BlockedPart.values()) {
            if (part.name().equals(code)) {
                return part;
            }
        }
        return BlockedPart.ALL;
    }
}
