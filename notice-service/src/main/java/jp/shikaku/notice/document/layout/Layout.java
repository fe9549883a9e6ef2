package jp.shikaku.notice.document.layout;

import java.util.List;

/**
 * A form.
 *
 * @param title as shown by viewers, as in a text
 * @param language of its texts, as a BCP 47 tag
 * @param pages its pages, in millimetres
 */
public record Layout(String title, String language, List<Page> pages) {

    /** One page. */
    public record Page(double width, double height, List<Element> elements) {}
}
