package jp.shikaku.notice.lifecycle;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.notice.NoticeError;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ProblemException;

/** Query parameters as values; what is not one is a 400. */
public final class QueryValues {

    private QueryValues() {}

    /** An insurer number in its canonical form. */
    public static Optional<String> insurer(String written) {
        try {
            return Optional.ofNullable(written).map(InsurerNumber::of).map(InsurerNumber::value);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.INVALID_VALUE, "The query parameter insurer has 6 or 8 digits.");
        }
    }

    /** The constant of that name. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(NoticeError.NO_SUCH_STATE)));
    }

    /** The id behind which a page begins. */
    public static Optional<UUID> after(String cursor) {
        return Optional.ofNullable(cursor).map(value -> Cursor.ids(value, 1).get(0));
    }
}
