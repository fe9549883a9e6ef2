package jp.shikaku.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.LocalPostgres;
import jp.shikaku.testing.OwnCertificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The parameters of the address are those that {@code docs/security.md} names. */
@DisplayName("The line to the database")
class DatabaseLineTest {

    private static final String LIMITS = "&loginTimeout=30&socketTimeout=30";

    @Test
    @DisplayName("with sslmode=verify-full is encrypted, and there is none to a server that is not the known one")
    void verified() throws SQLException {
        try (OwnCertificates certificates = OwnCertificates.of("database", "stranger");
                LocalPostgres postgres = LocalPostgres.forTests()) {
            postgres.createDatabase("line");
            String plain = postgres.jdbcUrl("line") + LIMITS;
            String verified = plain + "&sslmode=verify-full&sslrootcert=";
            String known = verified + certificates.file("database.pem");
            assertThatThrownBy(() -> connect(known)).as("no TLS yet").isInstanceOf(SQLException.class);

            certify(postgres, certificates);

            try (Connection connection = connect(known);
                    Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
                if (!row.next()) {
                    throw new IllegalStateException("the server does not know this connection");
                }
                assertThat(row.getBoolean(1)).isTrue();
            }
            assertThatThrownBy(() -> connect(verified + certificates.file("stranger.pem")))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(known.replace("//localhost:", "//127.0.0.1:")))
                    .as("another name than the certificate's")
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void certify(LocalPostgres postgres, OwnCertificates certificates) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl("postgres") + LIMITS, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET ssl_cert_file = '" + certificates.file("database.pem") + "'");
            statement.execute("ALTER SYSTEM SET ssl_key_file = '" + certificates.file("database.key") + "'");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("SELECT pg_sleep(0.5)");
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "line_service", LocalPostgres.PASSWORD);
    }
}
