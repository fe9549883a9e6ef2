package jp.shikaku.benchmarks.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processor time and memory of the processes of a run, to see where the time goes. */
final class Usage {

    private static final String DATABASE = "postgres";
    private static final String LOAD = "load";

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
        // Ended backends count with the postmaster; the embedded one keeps its connections, so few end.
        seconds.put(
                DATABASE, postmaster.descendants().mapToDouble(Usage::seconds).sum());
        seconds.put(LOAD, seconds(ProcessHandle.current()));
        return seconds;
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
