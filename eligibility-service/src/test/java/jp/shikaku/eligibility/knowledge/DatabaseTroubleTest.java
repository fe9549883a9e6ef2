package jp.shikaku.eligibility.knowledge;

import java.sql.SQLException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Trouble of the database")
class DatabaseTroubleTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "no connection, 08006, true",
        "a pool without a free one, , true",
        "a wrong password, 28P01, true",
        "a role that may not log in, 28000, true",
        "a full disk, 53100, true",
        "ended by an administrator, 57P01, true",
        "a value twice, 23505, false",
        "no such table, 42P01, false",
    })
    @DisplayName("is an outage if nobody can ask, and a failure if the question was refused")
    void outage(String name, String state, boolean outage) {
        Exception wrapped = new IllegalStateException(new SQLException("refused", state));

        assertThat(DatabaseTrouble.isOutage(wrapped)).isEqualTo(outage);
    }
}
