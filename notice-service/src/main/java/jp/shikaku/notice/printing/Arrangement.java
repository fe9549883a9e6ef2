package jp.shikaku.notice.printing;

/** How pages stand on sheets. */
enum Arrangement {
    /** Each page on a sheet of its own. */
    SINGLE,
    /** 面付け: as many cards or postcards on a sheet as fit, fronts and backs on the two sides, for a cutter. */
    IMPOSED;

    /** The one asked for by name; each page alone where none is. */
    static Arrangement asked(String name) {
        return name == null ? SINGLE : valueOf(name);
    }
}
