package jp.shikaku.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a service is brought to run: as a Java program of this machine, or as a container of an image. */
@FunctionalInterface
public interface Launch {

    /**
     * The command that runs a service in the foreground and passes SIGTERM on to it.
     *
     * @param name eligibility, claims or notice
     * @param port its HTTP port
     * @param variables names of the environment variables that the service is to see
     */
    List<String> command(String name, int port, Set<String> variables);

    /** From what was built in the project's folder, with the Java of this launcher. */
    static Launch jars(SuiteFolder folder) {
        return (name, port, variables) -> List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Xms64m",
                "-Xmx512m",
                "-Xshare:auto",
                "-Duser.timezone=UTC",
                "-jar",
                folder.jar(name + "-service").toString());
    }

    /**
     * As the pods of the single-node overlay of deploy/kubernetes, rendered by kubectl and played by Podman on the network
     * of this machine. The clock and the key of notices are where those of images are.
     */
    static Launch manifests(SuiteFolder folder) {
        return (name, port, variables) -> List.of(
                folder.root().resolve("deploy/kubernetes/play-pod").toString(),
                name,
                String.valueOf(port),
                folder.run().toString());
    }

    /**
     * From images, by Podman, as production would run them: read-only, without capabilities, as nobody's user; on the
     * network of this machine. The clock is read from the folder of the run, and the key of notices is made there.
     *
     * @param images NAME:TAG, where the image of a service is NAME/SERVICE:TAG, for example localhost/shikaku:0.1.0
     */
    static Launch images(SuiteFolder folder, String images) {
        int colon = images.lastIndexOf(':');
        Path secrets = folder.secret("");
        return (name, port, variables) -> {
            List<String> command = new ArrayList<>(List.of("podman", "run", "--rm", "--replace"));
            command.addAll(List.of("--name", "shikaku-" + name + '-' + port, "--network", "host"));
            command.addAll(List.of("--read-only", "--tmpfs", "/tmp:mode=1777", "--cap-drop", "all"));
            command.addAll(List.of("--security-opt", "no-new-privileges", "--memory", "1g"));
            command.addAll(List.of("--volume", folder.run() + ":" + folder.run() + ":ro"));
            command.addAll(List.of("--volume", secrets + ":" + secrets + ":rw,U"));
            variables.forEach(variable -> command.addAll(List.of("--env", variable)));
            command.add(images.substring(0, colon) + '/' + name + "-service" + images.substring(colon));
            return command;
        };
    }
}
