package jp.shikaku.eligibility.messages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of a message: a text, or other elements. Attributes and namespaces mean nothing in these messages.
 *
 * @param text as written, blanks included; empty if it has children
 */
public record Element(String name, String text, List<Element> children) {

    public Element {
        children = List.copyOf(children);
    }

    /** A new element with children. */
    public static Builder of(String name) {
        return new Builder(name);
    }

    /** A new element with a text. */
    public static Element leaf(String name, String text) {
        return new Element(name, text, List.of());
    }

    /** All children of a name, in their order. */
    public List<Element> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /**
     * The child of a name, wherever it stands.
     *
     * @throws MessageRefused if there are several
     */
    public Optional<Element> child(String name) {
        List<Element> found = all(name);
        if (found.size() > 1) {
            throw new MessageRefused(MessageError.ELEMENT_REPEATED, name);
        }
        return found.stream().findFirst();
    }

    /**
     * The text of a child; an empty element is an absent one.
     *
     * @return as written, with the blanks that pad an insurer number
     * @throws MessageRefused if there are several
     */
    public Optional<String> text(String name) {
        return child(name).map(Element::text).filter(text -> !text.isBlank());
    }

    /** Collects children; what is null or empty is left out, since an absent element is omitted. */
    public static final class Builder {

        private final String name;
        private final List<Element> children = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a text, unless it is null or empty. */
        public Builder add(String child, String text) {
            if (text != null && !text.isEmpty()) {
                children.add(leaf(child, text));
            }
            return this;
        }

        /** Adds an element, unless it is null. */
        public Builder add(Element child) {
            if (child != null) {
                children.add(child);
            }
            return this;
        }

        /** Adds elements. */
        public Builder addAll(List<Element> more) {
            children.addAll(more);
            return this;
        }

        public Element build() {
            return new Element(name, "", children);
        }
    }
}
