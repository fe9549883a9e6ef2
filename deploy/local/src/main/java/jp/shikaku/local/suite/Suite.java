package jp.shikaku.local.suite;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import jp.shikaku.local.cli.Refusal;
import jp.shikaku.testing.LocalIdentityProvider;
import jp.shikaku.testing.LocalPostgres;
import jp.shikaku.testing.LocalResidentRegister;

/** PostgreSQL, the identity provider, the resident register and the three services, started together and stopped together. */
public final class Suite implements AutoCloseable {

    private final SuiteFolder folder;
    private final Ports ports;
    private final HttpClient http;
    private final Launch launch;
    private final Map<String, String> settings;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();
    private LocalPostgres postgres;
    private LocalIdentityProvider identity;
    private LocalResidentRegister register;

    private Suite(SuiteFolder folder, Launch launch, Ports ports, HttpClient http, Map<String, String> settings) {
        this.folder = folder;
        this.launch = launch;
        this.ports = ports;
        this.http = http;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Starts everything and waits until all services are ready. The clock file must exist. Whatever ends this JVM in an
     * orderly way, also in the middle of the start, stops what was started.
     *
     * @param launch how services are started
     * @param settings what the services are to be told beside what this machine needs, or otherwise, as environment variables
     * @throws Refusal if something does not start; what had been started is stopped again
     */
    public static Suite start(
            SuiteFolder folder, Launch launch, Ports ports, HttpClient http, Map<String, String> settings)
            throws InterruptedException {
        Suite suite = new Suite(folder, launch, ports, http, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        try {
            suite.startServers();
            suite.startServices();
            return suite;
        } catch (InterruptedException | RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    public SuiteFolder folder() {
        return folder;
    }

    public Ports ports() {
        return ports;
    }

    /** Address of the identity provider. */
    public String issuer() {
        return identity.issuer();
    }

    /** The resident register; it knows nobody until it is filled. */
    public LocalResidentRegister register() {
        return register;
    }

    public String eligibility() {
        return services.get(0).url();
    }

    public String claims() {
        return services.get(1).url();
    }

    public String notice() {
        return services.get(2).url();
    }

    /** Calls back if a service ends without having been asked to. */
    public void whenAServiceDies(Consumer<String> sentence) {
        services.forEach(service -> service.whenItDies(sentence));
    }

    /** What can be killed and started again while the rest goes on. */
    public enum Member {
        POSTGRES,
        ELIGIBILITY,
        CLAIMS,
        NOTICE
    }

    /** Starts one more instance of the claims service on the same database; answers its address once it is ready. */
    public String addClaims() throws InterruptedException {
        return add(Member.CLAIMS, launch);
    }

    /**
     * Starts one more instance of a service on the same database, otherwise than the rest: of another release; answers its
     * address once it is ready.
     *
     * @throws IllegalArgumentException for PostgreSQL, of which there is one
     */
    public String add(Member member, Launch other) throws InterruptedException {
        int port = Ports.anyFree();
        ServiceProcess another =
                switch (member) {
                    case ELIGIBILITY -> start("eligibility", other, port, eligibilityEnvironment());
                    case CLAIMS -> start("claims", other, port, claimsEnvironment());
                    case NOTICE -> start("notice", other, port, noticeEnvironment());
                    case POSTGRES -> throw new IllegalArgumentException("there is one PostgreSQL");
                };
        services.add(another);
        another.awaitReady(http);
        return another.url();
    }

    /** Ends some members as a crash would. */
    public void kill(Set<Member> members) throws InterruptedException {
        if (members.contains(Member.ELIGIBILITY)) {
            services.get(0).kill();
        }
        if (members.contains(Member.CLAIMS)) {
            services.get(1).kill();
        }
        if (members.contains(Member.NOTICE)) {
            services.get(2).kill();
        }
        if (members.contains(Member.POSTGRES)) {
            postgres.kill();
        }
    }

    /** Asks some services to stop as an orderly update does, and waits until they have. */
    public void stop(Set<Member> members) {
        for (Member member : members) {
            ServiceProcess service = services.get(member == Member.ELIGIBILITY ? 0 : 1);
            service.askToStop();
            service.awaitStop();
        }
    }

    /** The number of the first claims service in the operating system; its share of the work is kept under it. */
    public long claimsPid() {
        return services.get(1).pid();
    }

    /** Does something while the registry stands still, as if its machine hung. */
    public void whileRegistryHangs(Runnable something) throws InterruptedException {
        services.get(0).freeze();
        try {
            something.run();
        } finally {
            services.get(0).letGoOn();
        }
    }

    /** Starts members again after they were killed or stopped, and waits until all services are ready. */
    public void restart(Set<Member> members) throws InterruptedException {
        if (members.contains(Member.POSTGRES)) {
            startPostgres();
        }
        if (members.contains(Member.ELIGIBILITY)) {
            services.set(0, eligibilityService());
        }
        if (members.contains(Member.CLAIMS)) {
            services.set(1, claimsService());
        }
        if (members.contains(Member.NOTICE)) {
            services.set(2, noticeService());
        }
        for (ServiceProcess service : services) {
            service.awaitReady(http);
        }
    }

    /** Stops everything: the services first, then what they need. Safe to call twice. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        services.forEach(ServiceProcess::askToStop);
        services.forEach(ServiceProcess::awaitStop);
        if (register != null) {
            register.close();
        }
        if (identity != null) {
            identity.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private void startPostgres() {
        try {
            postgres = LocalPostgres.keeping(folder.postgres(), ports.postgres());
        } catch (RuntimeException e) {
            throw new Refusal(
                    Refusal.SUITE, "PostgreSQL did not start on " + folder.postgres() + ": " + rootMessage(e));
        }
    }

    private void startServers() {
        startPostgres();
        for (String database : List.of("eligibility", "claims", "notice")) {
            postgres.createDatabase(database);
        }
        identity = LocalIdentityProvider.start(ports.identity());
        register = LocalResidentRegister.start(ports.residentRegister(), identity.issuer());
    }

    private void startServices() throws InterruptedException {
        services.add(eligibilityService());
        services.add(claimsService());
        services.add(noticeService());
        for (ServiceProcess service : services) {
            service.awaitReady(http);
        }
    }

    private ServiceProcess eligibilityService() {
        return start("eligibility", ports.eligibility(), eligibilityEnvironment());
    }

    private Map<String, String> eligibilityEnvironment() {
        Map<String, String> environment = environment("eligibility");
        environment.put("QUARKUS_REST_CLIENT_RESIDENT_REGISTER_URL", register.address());
        environment.put("SHIKAKU_TOKENS_KEY", Secrets.key(folder.secret("tokens-key")));
        return environment;
    }

    private ServiceProcess claimsService() {
        return start("claims", ports.claims(), claimsEnvironment());
    }

    private Map<String, String> claimsEnvironment() {
        Map<String, String> environment = environment("claims");
        // The month that is played, and every file that is tried out afterwards, comes at any time.
        environment.put("SHIKAKU_CALENDAR_ENFORCED", "false");
        environment.put("SHIKAKU_WEBHOOKS_MASTER_KEY", Secrets.key(folder.secret("webhooks-key")));
        environment.put("SHIKAKU_WEBHOOKS_ALLOW_LOOPBACK", "true");
        return environment;
    }

    private ServiceProcess noticeService() {
        return start("notice", ports.notice(), noticeEnvironment());
    }

    private Map<String, String> noticeEnvironment() {
        Map<String, String> environment = environment("notice");
        environment.put(
                "SHIKAKU_NOTICE_KEY_FILE", folder.secret("notice-key.json").toString());
        environment.put("SHIKAKU_NOTICE_PUBLIC_URL", "http://localhost:" + ports.notice());
        return environment;
    }

    private ServiceProcess start(String name, int port, Map<String, String> environment) {
        return start(name, launch, port, environment);
    }

    private ServiceProcess start(String name, Launch launch, int port, Map<String, String> environment) {
        ServiceProcess service = ServiceProcess.start(name, launch, port, environment, folder.log(name));
        if (closed.get()) {
            service.askToStop();
        }
        return service;
    }

    private Map<String, String> environment(String name) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name + "_service");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_FLYWAY_USERNAME", name + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", identity.issuer());
        // A machine that starts several suites at once takes longer than the ten seconds that are usual.
        environment.put("QUARKUS_OIDC_CONNECTION_TIMEOUT", "60s");
        environment.put("QUARKUS_OIDC_CLIENT_CONNECTION_TIMEOUT", "60s");
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", name + "-service");
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_REST_CLIENT_ELIGIBILITY_URL", "http://localhost:" + ports.eligibility());
        environment.put("SHIKAKU_CLOCK_OFFSET_FILE", folder.clockOffset().toString());
        environment.putAll(settings);
        return environment;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
