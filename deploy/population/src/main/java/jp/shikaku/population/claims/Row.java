package jp.shikaku.population.claims;

import java.util.Arrays;
import java.util.List;

/** One record while it is filled: all items empty but those that are set. Item 0 is the record id. */
final class Row {

    private final String[] items;

    Row(String id, int size) {
        items = new String[size];
        Arrays.fill(items, "");
        items[0] = id;
    }

    /** Sets an item; null leaves it empty. */
    Row set(int index, String value) {
        items[index] = value == null ? "" : value;
        return this;
    }

    Row set(int index, int value) {
        return set(index, String.valueOf(value));
    }

    List<String> items() {
        return List.of(items);
    }
}
