package jp.shikaku.population.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.shikaku.population.coverage.Defect;
import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.coverage.Wave;
import jp.shikaku.population.registration.RegistrationLine.Event;
import jp.shikaku.population.registration.RegistrationLine.Operation;

/** Derives from the truth what was registered in each wave. Losses of a wave come before its new qualifications. */
public final class RegistrationPlanner {

    private static final Set<Defect> WRONG_PERSON = EnumSet.of(Defect.WRONG_BIRTH_DATE, Defect.EARLIER_NAME);

    private final LocalDate month;
    private final Map<Wave, List<RegistrationLine>> losses = new EnumMap<>(Wave.class);
    private final Map<Wave, List<RegistrationLine>> registrations = new EnumMap<>(Wave.class);
    private final List<RegistrationLine> corrections = new ArrayList<>();

    /** @param month first day of the treatment month */
    public RegistrationPlanner(LocalDate month) {
        this.month = month;
        for (Wave wave : Wave.values()) {
            losses.put(wave, new ArrayList<>());
            registrations.put(wave, new ArrayList<>());
        }
    }

    /** Plans one stretch; a stretch that was never registered leaves no line. */
    public void add(Stretch stretch) {
        Wave wave = stretch.registered();
        if (wave == null) {
            return;
        }
        boolean lossToo = stretch.lossKnownBy(wave);
        registrations.get(wave).add(registration(stretch, wave, lossToo, person(stretch)));
        if (wave != Wave.STOCK && WRONG_PERSON.contains(defect(stretch))) {
            corrections.add(registration(stretch, wave, lossToo, RegisteredFacts.of(stretch.person(), Defect.NONE)));
        }
        if (!lossToo && stretch.lossRegistered() != null) {
            losses.get(stretch.lossRegistered()).add(loss(stretch));
        }
    }

    /** New registrations with a wrong person, sent again with the right one, as the register has them. */
    public List<RegistrationLine> corrections() {
        return corrections.stream()
                .filter(line -> line.person().personRef() != null)
                .toList();
    }

    /** The lines of a wave in the order in which they are sent. */
    public List<RegistrationLine> lines(Wave wave) {
        List<RegistrationLine> lines = new ArrayList<>(losses.get(wave));
        lines.addAll(registrations.get(wave));
        return List.copyOf(lines);
    }

    private RegistrationLine registration(
            Stretch stretch, Wave wave, boolean withLoss, RegistrationLine.Person person) {
        Event event = event(stretch.acquiredOn(), wave);
        return new RegistrationLine(
                Operation.REGISTER,
                stretch.insurer().number().value(),
                stretch.symbol(),
                stretch.number(),
                stretch.branch(),
                person,
                null,
                stretch.relationship().name(),
                stretch.insuredName(),
                stretch.acquiredOn(),
                withLoss ? stretch.lostOn() : null,
                withLoss ? stretch.lossReason() : null,
                event.receivedOn(),
                stretch.burdenTenths(),
                event);
    }

    private static RegistrationLine loss(Stretch stretch) {
        return new RegistrationLine(
                Operation.LOSS,
                stretch.insurer().number().value(),
                stretch.symbol(),
                stretch.number(),
                stretch.branch(),
                null,
                person(stretch).birthDate(),
                null,
                null,
                stretch.acquiredOn(),
                stretch.lostOn(),
                stretch.lossReason(),
                null,
                null,
                null);
    }

    private Event event(LocalDate eventOn, Wave wave) {
        LocalDate received =
                switch (wave) {
                    case STOCK -> earlier(eventOn.plusDays(8), month.minusDays(1));
                    case ON_TIME -> eventOn.plusDays(4);
                    case FIRST_LATE -> month.plusMonths(1).plusDays(14);
                    case SECOND_LATE -> month.plusMonths(2).plusDays(9);
                };
        LocalDate filed = received.minusDays(3);
        return new Event(eventOn, filed.isBefore(eventOn) ? eventOn : filed, received);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static RegistrationLine.Person person(Stretch stretch) {
        return RegisteredFacts.of(stretch.person(), defect(stretch));
    }

    private static Defect defect(Stretch stretch) {
        return stretch.defect() == null ? Defect.NONE : stretch.defect();
    }
}
