package jp.shikaku.notice.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One reason why a document was not printed; code points are separated by blanks. */
@Embeddable
record FindingColumns(String field, String kind, @Column(name = "code_points") String codePoints) {}
