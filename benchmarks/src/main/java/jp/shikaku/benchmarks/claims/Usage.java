package jp.shikaku.benchmarks.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Processor time and memory of the processes of a run, to see where the time goes. */
final class Usage {

    private static final String DATABASE = "postgres";
    private static final String LOAD = "load";
    private static final String PASSING = "passing";
    private static final List<String> KINDS = List.of(
            "claims_service", "eligibility_service", "checkpointer", "background writer", "walwriter", "io worker");

    /** cutime and cstime of proc(5), counted from the state, in hundredths of a second. */
    private static final int USER_OF_CHILDREN = 13;

    private static final int SYSTEM_OF_CHILDREN = 14;
    private static final double TICKS = 100;

    private final TwoServices services;
    private final ProcessHandle postmaster;

    Usage(TwoServices services) throws IOException {
        this.services = services;
        Path pidFile = Path.of(services.value("postgres", "SHOW data_directory"), "postmaster.pid");
        String pid = Files.readAllLines(pidFile).get(0).strip();
        postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Seconds of processor time so far, by process. */
    Map<String, Double> processor() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put(
                TwoServices.CLAIMS, seconds(services.service(TwoServices.CLAIMS).toHandle()));
        seconds.put(
                TwoServices.ELIGIBILITY,
                seconds(services.service(TwoServices.ELIGIBILITY).toHandle()));
        seconds.put(
                DATABASE,
                database().values().stream().mapToDouble(Double::doubleValue).sum());
        seconds.put(LOAD, seconds(ProcessHandle.current()));
        return seconds;
    }

    /**
     * That of the database by kind of its processes. Workers of autovacuum and of parallel statements, and what connects for
     * a moment, are one kind, since the postmaster keeps one sum of all that have ended. Linux only; elsewhere all that live
     * are of this kind.
     */
    Map<String, Double> database() {
        Map<String, Double> seconds = new TreeMap<>();
        postmaster.descendants().forEach(process -> seconds.merge(kind(process), seconds(process), Double::sum));
        seconds.merge(PASSING, secondsOfEnded(), Double::sum);
        return seconds;
    }

    private static String kind(ProcessHandle process) {
        try {
            String title = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            return KINDS.stream().filter(title::contains).findFirst().orElse(PASSING);
        } catch (IOException e) {
            return PASSING;
        }
    }

    private double secondsOfEnded() {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(postmaster.pid()), "stat"));
            String[] items = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(items[USER_OF_CHILDREN]) + Long.parseLong(items[SYSTEM_OF_CHILDREN])) / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The largest resident memory of a service so far, in MiB; 0 where the system does not tell. */
    long largestResidentMib(String service) {
        Path status = Path.of("/proc", String.valueOf(services.service(service).pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
