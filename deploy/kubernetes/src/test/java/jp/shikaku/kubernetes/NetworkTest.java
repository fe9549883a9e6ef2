package jp.shikaku.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The network policies")
class NetworkTest {

    /** The arrows of docs/architecture.md that leave or reach a service, and what a service needs to work at all. */
    private static final Set<String> OUT = Set.of(
            "claims-service → eligibility-service http",
            "notice-service → eligibility-service http",
            "eligibility-service → database eligibility 5432",
            "claims-service → database claims 5432",
            "notice-service → database notice 5432",
            "eligibility-service → 192.0.2.10/32 443",
            "claims-service → 192.0.2.10/32 443",
            "notice-service → 192.0.2.10/32 443",
            "eligibility-service → 192.0.2.20/32 443",
            "claims-service → 192.0.2.128/25 443");

    private static final Set<String> IN = Set.of(
            "claims-service → eligibility-service http",
            "notice-service → eligibility-service http",
            "access gateway → eligibility-service http",
            "access gateway → claims-service http",
            "access gateway → notice-service http",
            "access monitoring → eligibility-service http",
            "access monitoring → claims-service http",
            "access monitoring → notice-service http");

    private static final Set<String> OUT_OF_DATABASES = Set.of(
            "database eligibility → database eligibility 5432",
            "database eligibility → database eligibility 8000",
            "database eligibility → 192.0.2.1/32 6443",
            "database eligibility → 192.0.2.30/32 443",
            "database claims → database claims 5432",
            "database claims → database claims 8000",
            "database claims → 192.0.2.1/32 6443",
            "database claims → 192.0.2.30/32 443",
            "database notice → database notice 5432",
            "database notice → database notice 8000",
            "database notice → 192.0.2.1/32 6443",
            "database notice → 192.0.2.30/32 443");

    @ParameterizedTest
    @EnumSource
    @DisplayName("forbid everything that is not named")
    void defaultDeny(Overlay overlay) {
        assertThat(overlay.all(NetworkPolicy.class)).anySatisfy(policy -> {
            assertThat(subjects(policy)).containsExactly("everybody");
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress()).isEmpty();
        });
    }

    @Test
    @DisplayName("let out exactly the arrows of the design, with PostgreSQL in the cluster")
    void outOfProduction() {
        Set<String> expected = new TreeSet<>(OUT);
        expected.addAll(OUT_OF_DATABASES);
        expected.add("everybody → kube-dns 53");
        assertThat(out(Overlay.PRODUCTION)).isEqualTo(expected);
    }

    @Test
    @DisplayName("let in exactly the arrows of the design, with PostgreSQL in the cluster")
    void intoProduction() {
        Set<String> expected = new TreeSet<>(IN);
        for (String name : List.of("eligibility", "claims", "notice")) {
            String database = " → database " + name;
            expected.add(name + "-service" + database + " 5432");
            expected.add("database " + name + database + " 5432");
            expected.add("database " + name + database + " 8000");
            expected.add("namespace cnpg-system" + database + " 5432");
            expected.add("namespace cnpg-system" + database + " 8000");
            expected.add("access monitoring" + database + " 9187");
        }
        assertThat(in(Overlay.PRODUCTION)).isEqualTo(expected);
    }

    @Test
    @DisplayName("are the same on a single node, where the one PostgreSQL takes the place of the three")
    void singleNode() {
        List<String> toPostgres = Stream.of("eligibility", "claims", "notice")
                .map(name -> name + "-service → postgres 5432")
                .toList();
        Set<String> out = new TreeSet<>(OUT);
        out.addAll(toPostgres);
        out.add("everybody → kube-dns 53");
        Set<String> in = new TreeSet<>(IN);
        in.addAll(toPostgres);

        assertThat(out(Overlay.SINGLE_NODE)).isEqualTo(out);
        assertThat(in(Overlay.SINGLE_NODE)).isEqualTo(in);
    }

    @Test
    @DisplayName("lead from service to service by the port that asks for certificates, where the component is added")
    void mutualTls() {
        assertThat(out(Overlay.SINGLE_NODE_MUTUAL_TLS)).isEqualTo(byTls(out(Overlay.SINGLE_NODE)));
        assertThat(in(Overlay.SINGLE_NODE_MUTUAL_TLS)).isEqualTo(byTls(in(Overlay.SINGLE_NODE)));
        assertThat(Overlay.SINGLE_NODE_MUTUAL_TLS.containers())
                .flatExtracting(Container::getPorts)
                .extracting(ContainerPort::getName)
                .containsOnlyOnce("https");
        assertThat(Overlay.SINGLE_NODE_MUTUAL_TLS.pods())
                .filteredOn(pod -> !pod.getInitContainers().isEmpty())
                .hasSize(3)
                .allSatisfy(pod -> assertThat(pod.getVolumes())
                        .filteredOn("name", "tls")
                        .extracting(volume -> volume.getSecret().getSecretName())
                        .containsExactly(pod.getServiceAccountName().replace("-service", "-tls")));
    }

    private static Set<String> byTls(Set<String> arrows) {
        return arrows.stream()
                .map(arrow -> arrow.replaceAll("^(\\w+-service → eligibility-service) http$", "$1 https"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> out(Overlay overlay) {
        Set<String> arrows = new TreeSet<>();
        for (NetworkPolicy policy : overlay.all(NetworkPolicy.class)) {
            policy.getSpec().getEgress().forEach(rule -> rule.getTo()
                    .forEach(peer -> subjects(policy).forEach(from -> ports(rule.getPorts())
                            .forEach(port -> peers(peer).forEach(to -> arrows.add(from + " → " + to + ' ' + port))))));
        }
        return arrows;
    }

    private static Set<String> in(Overlay overlay) {
        Set<String> arrows = new TreeSet<>();
        for (NetworkPolicy policy : overlay.all(NetworkPolicy.class)) {
            policy.getSpec().getIngress().forEach(rule -> rule.getFrom().forEach(peer -> subjects(policy)
                    .forEach(to -> ports(rule.getPorts()).forEach(port -> peers(peer)
                            .forEach(from -> arrows.add(from + " → " + to + ' ' + port))))));
        }
        return arrows;
    }

    private static List<String> subjects(NetworkPolicy policy) {
        return pods(policy.getSpec().getPodSelector());
    }

    private static List<String> peers(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return List.of(peer.getIpBlock().getCidr());
        }
        if (peer.getPodSelector() != null) {
            return pods(peer.getPodSelector());
        }
        Map<String, String> labels = peer.getNamespaceSelector().getMatchLabels();
        String access = labels.get("shikaku.jp/access");
        return List.of(access == null ? "namespace " + labels.get("kubernetes.io/metadata.name") : "access " + access);
    }

    private static List<String> pods(LabelSelector selector) {
        if (!selector.getMatchExpressions().isEmpty()) {
            return selector.getMatchExpressions().get(0).getValues();
        }
        Map<String, String> labels = selector.getMatchLabels();
        if (labels.containsKey("shikaku.jp/database")) {
            return List.of("database " + labels.get("shikaku.jp/database"));
        }
        return List.of(labels.getOrDefault("app.kubernetes.io/name", labels.getOrDefault("k8s-app", "everybody")));
    }

    private static List<String> ports(List<NetworkPolicyPort> ports) {
        return ports.stream()
                .map(port -> String.valueOf(port.getPort().getValue()))
                .distinct()
                .toList();
    }
}
