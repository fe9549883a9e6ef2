package jp.shikaku.kubernetes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The manifests")
class ManifestsTest {

    /** {@code MaxRAMPercentage} of deploy/images/Containerfile.runtime. */
    private static final BigDecimal HEAP = new BigDecimal("0.6");

    /** Classes, compiled code, threads and buffers: an allowance, not a measurement. */
    private static final BigDecimal REST_OF_JAVA = BigDecimal.valueOf(300L << 20);

    private static final Pattern TAGGED = Pattern.compile(".+:[\\w][\\w.-]*");
    private static final String[] SERVICES = {"eligibility-service", "claims-service", "notice-service"};

    @ParameterizedTest
    @EnumSource
    @DisplayName("have no field that Kubernetes does not know")
    void strict(Overlay overlay) {
        for (HasMetadata object : overlay.objects()) {
            assertThat(UnknownFields.of(object))
                    .as(object.getKind() + ' ' + object.getMetadata().getName())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("would be refused with a misspelt field: the walk finds it")
    void theWalkFinds() {
        Container container = new Container();
        container.setSecurityContext(new SecurityContext());
        container.getSecurityContext().setAdditionalProperty("runAsNonroot", true);

        assertThat(UnknownFields.of(container)).containsExactly(".SecurityContext.runAsNonroot");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("run nobody as root, let nobody gain rights, and write to no image")
    void restricted(Overlay overlay) {
        for (PodSpec pod : overlay.pods()) {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(pod.getVolumes())
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
        }
        for (Container container : overlay.containers()) {
            SecurityContext security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
        }
        assertThat(overlay.all(Namespace.class).get(0).getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(overlay.all(ServiceAccount.class)).isNotEmpty().allSatisfy(account -> assertThat(
                        account.getAutomountServiceAccountToken())
                .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("name the version of every image, what it asks for and what it may take at most")
    void imagesAndLimits(Overlay overlay) {
        for (Container container : overlay.containers()) {
            assertThat(container.getImage()).matches(TAGGED).doesNotEndWith(":latest");
            Map<String, Quantity> requests = container.getResources().getRequests();
            Map<String, Quantity> limits = container.getResources().getLimits();
            assertThat(requests).containsKeys("cpu", "memory");
            assertThat(limits).containsKeys("cpu", "memory");
            assertThat(limits.get("memory"))
                    .as("memory that a node may not have is no memory")
                    .isEqualTo(requests.get("memory"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ask each service whether it has started, lives and is ready, and let it finish when it is to stop")
    void watchedAndStopped(Overlay overlay) {
        List<Deployment> deployments = overlay.all(Deployment.class);
        assertThat(deployments)
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrder(SERVICES);
        for (Deployment deployment : deployments) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            Container service = pod.getContainers().get(0);
            assertThat(service.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(service.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(service.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            assertThat(service.getLifecycle().getPreStop().getSleep().getSeconds())
                    .isPositive();
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(5 + 20 + 8 + 8);
            assertThat(deployment
                            .getSpec()
                            .getStrategy()
                            .getRollingUpdate()
                            .getMaxUnavailable()
                            .getIntVal())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("give the owner's password to the migration alone, which ends before the service starts")
    void migration(Overlay overlay) {
        for (Deployment deployment : overlay.all(Deployment.class)) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            Container migration = pod.getInitContainers().get(0);
            Container service = pod.getContainers().get(0);
            assertThat(migration.getImage()).isEqualTo(service.getImage());
            assertThat(names(migration)).contains("QUARKUS_FLYWAY_PASSWORD", "QUARKUS_INIT_AND_EXIT");
            assertThat(names(service)).doesNotContain("QUARKUS_FLYWAY_PASSWORD", "QUARKUS_INIT_AND_EXIT");
            assertThat(value(service, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("false");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("hold no secret: what is secret is referred to")
    void noSecrets(Overlay overlay) {
        assertThat(overlay.all(Secret.class)).isEmpty();
        for (Container container : overlay.containers()) {
            assertThat(container.getEnv()).allSatisfy(variable -> {
                if (variable.getName().matches(".*(PASSWORD|SECRET|KEY)")) {
                    assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull();
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("send each service's requests to its own pods")
    void services(Overlay overlay) {
        for (Deployment deployment : overlay.all(Deployment.class)) {
            String name = deployment.getMetadata().getName();
            Map<String, String> labels =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            assertThat(overlay.all(Service.class)).anySatisfy(service -> {
                assertThat(service.getMetadata().getName()).isEqualTo(name);
                assertThat(labels).containsAllEntriesOf(service.getSpec().getSelector());
            });
        }
    }

    @Test
    @DisplayName("keep production up: several instances, apart from each other, with a budget for disruptions")
    void available() {
        Overlay production = Overlay.PRODUCTION;
        assertThat(production.all(PodDisruptionBudget.class))
                .extracting(budget -> budget.getMetadata().getName())
                .containsExactlyInAnyOrder(SERVICES);
        assertThat(production.all(HorizontalPodAutoscaler.class))
                .allSatisfy(
                        scaler -> assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2))
                .extracting(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrder(SERVICES);
        assertThat(production.all(Deployment.class)).allSatisfy(deployment -> assertThat(
                        deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                .extracting("topologyKey")
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    @Test
    @DisplayName("leave the number of instances to the autoscaler: an apply on a busy day takes none away")
    void scaledByOne() {
        assertThat(Overlay.PRODUCTION.all(Deployment.class)).hasSize(3).allSatisfy(deployment -> assertThat(
                        deployment.getSpec().getReplicas())
                .isNull());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("have room for the heap, all that /tmp in memory may hold, and the rest of Java")
    void memory(Overlay overlay) {
        for (Deployment deployment : overlay.all(Deployment.class)) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            EmptyDirVolumeSource tmp = pod.getVolumes().stream()
                    .filter(volume -> "tmp".equals(volume.getName()))
                    .findFirst()
                    .orElseThrow()
                    .getEmptyDir();
            assertThat(tmp.getMedium()).isEqualTo("Memory");
            BigDecimal limit = pod.getContainers()
                    .get(0)
                    .getResources()
                    .getLimits()
                    .get("memory")
                    .getNumericalAmount();
            assertThat(limit.multiply(HEAP)
                            .add(tmp.getSizeLimit().getNumericalAmount())
                            .add(REST_OF_JAVA))
                    .as(deployment.getMetadata().getName())
                    .isLessThanOrEqualTo(limit);
        }
    }

    @Test
    @DisplayName("let no gateway end what takes long: claim files that arrive, archives, progress that is watched")
    void longRequests() {
        for (HTTPRoute route : Overlay.PRODUCTION.all(HTTPRoute.class)) {
            String name = route.getMetadata().getName();
            route.getSpec().getRules().stream()
                    .filter(rule -> !rule.getBackendRefs().isEmpty())
                    .forEach(rule -> assertThat(rule.getTimeouts().getRequest())
                            .as(name)
                            .isEqualTo("claims-service".equals(name) ? "0s" : "10m"));
        }
    }

    @Test
    @DisplayName("tell CloudNativePG of a new password: it looks at Secrets with a label only")
    void newPasswords() {
        List<String> watched = Overlay.PRODUCTION.all(GenericKubernetesResource.class).stream()
                .filter(object -> "ExternalSecret".equals(object.getKind()))
                .filter(secret -> "kubernetes.io/basic-auth".equals(secret.get("spec", "target", "template", "type")))
                .filter(secret ->
                        "true".equals(secret.get("spec", "target", "template", "metadata", "labels", "cnpg.io/reload")))
                .map(secret -> secret.getMetadata().getName())
                .toList();
        assertThat(watched)
                .containsExactlyInAnyOrder(
                        "eligibility-owner",
                        "eligibility-database",
                        "claims-owner",
                        "claims-database",
                        "notice-owner",
                        "notice-database");
    }

    @Test
    @DisplayName("open to the outside by TLS alone, and neither health nor metrics")
    void gateway() {
        Gateway gateway = Overlay.PRODUCTION.all(Gateway.class).get(0);
        assertThat(gateway.getSpec().getListeners()).filteredOn("name", "https").allSatisfy(listener -> assertThat(
                        listener.getTls().getCertificateRefs())
                .isNotEmpty());
        for (HTTPRoute route : Overlay.PRODUCTION.all(HTTPRoute.class)) {
            boolean redirects =
                    "http".equals(route.getSpec().getParentRefs().get(0).getSectionName());
            assertThat(route.getSpec().getRules()).allSatisfy(rule -> {
                assertThat(rule.getBackendRefs().isEmpty()).isEqualTo(redirects);
                if (!redirects) {
                    assertThat(rule.getMatches()).isNotEmpty().allSatisfy(match -> assertThat(
                                    match.getPath().getValue())
                            .isIn("/v1", "/errors", "/verify", "/.well-known"));
                }
            });
        }
    }

    private static List<String> names(Container container) {
        return container.getEnv().stream().map(variable -> variable.getName()).toList();
    }

    private static String value(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
