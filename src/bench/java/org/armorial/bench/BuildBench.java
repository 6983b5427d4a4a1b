package org.armorial.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.check.Checked;
import org.armorial.check.Checker;
import org.armorial.fault.Findings;
import org.armorial.model.BaseAddress;
import org.armorial.model.KeyId;
import org.armorial.model.RegisterLayout;
import org.armorial.proof.SigningKey;
import org.armorial.publish.Program;
import org.armorial.publish.Publisher;
import org.armorial.publish.Report;
import org.armorial.publish.SiteBuild;
import org.armorial.repository.RegisterWriter;
import org.armorial.world.DiskFolder;

/**
 * Builds a register of N awards and prints, from one run: awards a second from nothing, the time
 * with nothing changed and with one award added, the peak of the heap, and the floor: the same
 * bytes written to the same disk by the same process.
 *
 * <p>{@code java -Xmx256m -XX:+UseSerialGC <as the launcher tunes a build> -cp
 * target/classes:target/test-classes:<dependencies> org.armorial.bench.BuildBench [awards]
 * [threads] [example register] [folder to work in]}. RS256 costs nothing here, unless {@code
 * -Drs256=true}.
 */
public final class BuildBench {
  private static final BaseAddress BASE = new BaseAddress("https://badges.example.org/bench/");

  private final Path register;
  private final Path site;
  private final int threads;
  private final SigningKey key;
  private final Program program = Program.current();

  private BuildBench(Path register, Path site, int threads, SigningKey key) {
    this.register = register;
    this.site = site;
    this.threads = threads;
    this.key = key;
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    int awards = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    Path example = Path.of(arguments.length > 2 ? arguments[2] : "badges");
    if (arguments.length > 3) {
      // A named folder is kept: files deleted a minute ago slow down an ext4 disk in the next run.
      run(awards, threads, example, Files.createDirectories(Path.of(arguments[3])));
      return;
    }
    Path work = Files.createTempDirectory("armorial-bench");
    try {
      run(awards, threads, example, work);
    } finally {
      delete(work);
    }
  }

  private static void run(int awards, int threads, Path example, Path work) throws Exception {
    Path register = work.resolve("badges");
    RegisterGenerator generator = RegisterGenerator.generate(example, register, awards);
    SigningKey key = SigningKey.generate(new SecureRandom());
    listKey(register, key);
    BuildBench bench = new BuildBench(register, work.resolve("site"), threads, key);
    if (!Boolean.getBoolean("rs256")) {
      FreeRs256.install();
    }

    Files.createDirectories(bench.site);
    resetPeaks();
    long start = System.nanoTime();
    Report cold = bench.build();
    double coldSeconds = seconds(start);
    long peak = peakHeap();
    System.out.printf(
        Locale.ROOT,
        "awards %,d, threads %d, heap limit %,d MiB%n",
        awards,
        threads,
        mebibytes(Runtime.getRuntime().maxMemory()));
    System.out.printf(Locale.ROOT, "files %,d, bytes %,d%n", cold.files(), cold.bytes());
    System.out.printf(
        Locale.ROOT,
        "cold            %8.2f s   %,.0f awards/s%n",
        coldSeconds,
        awards / coldSeconds);
    System.out.printf(Locale.ROOT, "peak heap       %8d MiB%n", mebibytes(peak));

    double floor = DiskFloor.measure(bench.site, work.resolve("floor"), threads);
    System.out.printf(
        Locale.ROOT, "floor           %8.2f s   cold / floor %.2f%n", floor, coldSeconds / floor);

    start = System.nanoTime();
    Report again = bench.build();
    System.out.printf(
        Locale.ROOT,
        "nothing changed %8.2f s   %d files written%n",
        seconds(start),
        again.written());
    generator.add();
    start = System.nanoTime();
    Report one = bench.build();
    System.out.printf(
        Locale.ROOT, "one award added %8.2f s   %d files written%n", seconds(start), one.written());
  }

  private Report build() throws Exception {
    Findings findings = new Findings();
    Optional<Checked> checked = Checker.check(register, findings);
    if (checked.isEmpty()) {
      throw new IllegalStateException(findings.sorted().toString());
    }
    SiteBuild.Outcome outcome =
        SiteBuild.publish(checked.get(), BASE, Optional.of(key), Optional.empty(), program);
    if (!(outcome instanceof SiteBuild.Outcome.Planned planned)) {
      throw new IllegalStateException(outcome.toString());
    }
    return new Publisher(DiskFolder.open(site), threads, (done, of) -> {})
        .publish(planned.build().edition());
  }

  private static void listKey(Path register, SigningKey key) throws IOException {
    var model = key.publicKeys().toModel(new KeyId("bench"), Instant.parse("2024-01-01T00:00:00Z"));
    Path file = register.resolve(RegisterLayout.key(model.id()).value());
    Files.createDirectories(register.resolve("keys"));
    Files.writeString(file, RegisterWriter.text(model));
    Path issuer = register.resolve("issuer.yaml");
    Files.writeString(issuer, RegisterWriter.withBase(Files.readString(issuer), BASE.value()));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long mebibytes(long bytes) {
    return bytes / 1_048_576;
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeaks() {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakHeap() {
    return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
