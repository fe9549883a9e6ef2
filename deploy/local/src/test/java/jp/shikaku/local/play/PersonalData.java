package jp.shikaku.local.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jp.shikaku.population.Town;
import jp.shikaku.population.registration.RegistrationLine;
import jp.shikaku.population.town.Resident;

/** Everything about the people of a town that may stand in no log. */
final class PersonalData {

    /** Shorter numbers are found in any log by accident. */
    private static final int TELLING_DIGITS = 5;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private final Set<String> texts = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();

    private PersonalData() {}

    static PersonalData of(Town town) {
        PersonalData data = new PersonalData();
        for (Resident resident : town.residents()) {
            data.person(resident.name(), resident.kana(), resident.address());
            data.words.add(resident.birthDate().toString());
            data.words.add(resident.birthDate().toString().replace("-", ""));
            data.words.add(resident.personRef());
        }
        Stream.concat(town.registrations().values().stream().flatMap(Collection::stream), town.corrections().stream())
                .forEach(data::registered);
        return data;
    }

    int size() {
        return texts.size() + words.size();
    }

    /** What of it stands in the files of a folder. */
    List<String> foundIn(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String log = Files.readString(file);
                texts.stream().filter(log::contains).forEach(found::add);
                WORDS.splitAsStream(log).filter(words::contains).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private void registered(RegistrationLine line) {
        if (line.number().length() >= TELLING_DIGITS) {
            words.add(line.number());
        }
        if (line.person() != null) {
            person(line.person().name(), line.person().kana(), line.person().address());
            words.add(line.person().birthDate().toString());
        }
    }

    private void person(String name, String kana, String address) {
        for (String text : List.of(name, kana, address)) {
            texts.add(text);
            texts.add(text.replaceAll("\\s|　", ""));
        }
    }
}
