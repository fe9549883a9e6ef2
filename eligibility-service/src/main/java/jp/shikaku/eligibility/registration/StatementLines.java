package jp.shikaku.eligibility.registration;

import java.io.IOException;
import java.util.List;

/** A file of statements, read a chunk at a time; a line that cannot be read becomes a fault and harms no other. */
public interface StatementLines {

    /** The next lines, at most so many; empty at the end of the file. */
    List<ReadLine> next(int most) throws IOException;
}
