package jp.shikaku.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * What a service needs in its tests: its database, an identity provider and a resident register, all real, started once per module run and
 * stopped with the JVM. The argument {@code service} names the database.
 */
public final class ServiceResources implements QuarkusTestResourceLifecycleManager {

    /** System properties carry the addresses, since test resources may be loaded by several class loaders. */
    private static final String PORT_PROPERTY = "shikaku.test.postgres";

    private static final String REGISTER_PROPERTY = "shikaku.test.register";

    private String service;

    /** A connection to the database of the tests that run, as the owner of its tables has it. */
    public static Connection owner(String service) throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(PORT_PROPERTY), service + "_owner", LocalPostgres.PASSWORD);
    }

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PORT_PROPERTY) == null) {
                startServers();
            }
        }
        String issuer = System.getProperty(Tokens.ISSUER_PROPERTY);
        Map<String, String> config = new LinkedHashMap<>();
        config.put("quarkus.datasource.jdbc.url", System.getProperty(PORT_PROPERTY));
        config.put("quarkus.datasource.username", service + "_service");
        config.put("quarkus.datasource.password", LocalPostgres.PASSWORD);
        config.put("quarkus.flyway.username", service + "_owner");
        config.put("quarkus.flyway.password", LocalPostgres.PASSWORD);
        config.put("quarkus.oidc.auth-server-url", issuer);
        config.put("quarkus.rest-client.resident-register.url", System.getProperty(REGISTER_PROPERTY));
        config.put("quarkus.oidc-client.auth-server-url", issuer);
        config.put("quarkus.oidc-client.client-id", service + "-service");
        config.put("quarkus.oidc-client.credentials.secret", LocalPostgres.PASSWORD);
        return config;
    }

    @Override
    public void stop() {
        // The servers stay for the next test class and end with the JVM.
    }

    private void startServers() {
        System.setProperty(PORT_PROPERTY, untilExit(LocalPostgres.forTests(), postgres -> {
            postgres.createDatabase(service);
            return postgres.jdbcUrl(service);
        }));
        System.setProperty(
                Tokens.ISSUER_PROPERTY, untilExit(LocalIdentityProvider.start(0), LocalIdentityProvider::issuer));
        String issuer = System.getProperty(Tokens.ISSUER_PROPERTY);
        System.setProperty(
                REGISTER_PROPERTY, untilExit(LocalResidentRegister.start(0, issuer), LocalResidentRegister::address));
    }

    private static <T extends AutoCloseable> String untilExit(T server, Function<T, String> address) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("a server of the tests did not stop", e);
            }
        }));
        return address.apply(server);
    }
}
