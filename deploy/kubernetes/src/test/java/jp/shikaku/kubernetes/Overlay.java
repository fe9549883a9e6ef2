package jp.shikaku.kubernetes;

import java.util.List;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** An overlay as {@code kubectl kustomize} renders it. */
enum Overlay {
    SINGLE_NODE("single-node"),
    SINGLE_NODE_MUTUAL_TLS("single-node-mutual-tls"),
    PRODUCTION("production");

    private static final KubernetesSerialization READER = new KubernetesSerialization();

    private final String folder;
    private List<HasMetadata> rendered;

    Overlay(String folder) {
        this.folder = folder;
    }

    /** Every object, in the order they are applied. */
    List<HasMetadata> objects() {
        if (rendered == null) {
            String yaml = Tool.run(List.of(
                    "kubectl",
                    "kustomize",
                    Tool.path("deploy/kubernetes/overlays/" + folder).toString()));
            rendered = Stream.of(yaml.split("(?m)^---$"))
                    .map(document -> (HasMetadata) READER.unmarshal(document))
                    .toList();
        }
        return rendered;
    }

    /** The objects of a type. */
    <T> List<T> all(Class<T> type) {
        return objects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The pods of deployments and stateful sets. */
    List<PodSpec> pods() {
        return Stream.concat(
                        all(Deployment.class).stream()
                                .map(deployment ->
                                        deployment.getSpec().getTemplate().getSpec()),
                        all(StatefulSet.class).stream()
                                .map(set -> set.getSpec().getTemplate().getSpec()))
                .toList();
    }

    /** The containers of all pods, those that run before included. */
    List<Container> containers() {
        return pods().stream()
                .flatMap(pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()))
                .toList();
    }
}
