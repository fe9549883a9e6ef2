package jp.shikaku.support;

/** An error code that is an entry of an enumeration: what it says is one value, so that no enumeration repeats accessors. */
public interface CataloguedError extends ErrorCode {

    /**
     * What an entry says; see {@link ErrorCode}.
     *
     * @param status the HTTP status, 400–599
     */
    record Entry(String code, int status, String title, String whatToDo) {}

    /** What it says. */
    Entry entry();

    @Override
    default String code() {
        return entry().code();
    }

    @Override
    default int status() {
        return entry().status();
    }

    @Override
    default String title() {
        return entry().title();
    }

    @Override
    default String whatToDo() {
        return entry().whatToDo();
    }
}
