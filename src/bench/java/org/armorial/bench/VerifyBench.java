package org.armorial.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.armorial.verify.Answer;
import org.armorial.verify.GivenDocuments;
import org.armorial.verify.Options;
import org.armorial.verify.Question;
import org.armorial.verify.Verifier;
import org.armorial.world.Fetcher;

/**
 * Measures verification of 3.0 credentials of a built site, with its documents at hand: all of them
 * on two threads, cold and then warm, and one after the other on one thread, warm; with the peak of
 * the heap. Ten thousand come from {@code BuildBench 10000}, which leaves its site. Arguments: the
 * site, and a moment such as {@code 2026-12-01T00:00:00Z}. {@code .ci/judges/speed.mjs} runs this
 * and {@code @digitalbazaar/vc} over the same files.
 */
public final class VerifyBench {
  private static final int WARM = 2_000;
  private static final int MEASURED = 2_000;

  private VerifyBench() {}

  /** Prints its figures. */
  public static void main(String[] arguments) throws Exception {
    Path site = Path.of(arguments[0]);
    Options options = Options.at(Instant.parse(arguments[1])).alone();
    List<byte[]> credentials = credentials(site);
    for (String state : List.of("cold", "warm")) {
      Verifier verifier = Verifier.of(given(site), options);
      long start = System.nanoTime();
      int genuine = side(verifier, credentials);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "two threads, %s  %,d credentials in %.2f s, %,.0f a second, %,d genuine%n",
          state,
          credentials.size(),
          seconds,
          credentials.size() / seconds,
          genuine);
    }
    Verifier warm = Verifier.of(given(site), options);
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < WARM + MEASURED; i++) {
      byte[] credential = credentials.get(i % credentials.size());
      long from = System.nanoTime();
      warm.verify("credential.json", credential);
      if (i >= WARM) {
        nanos[i - WARM] = System.nanoTime() - from;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "one thread, warm   median %.3f ms, 99th %.3f ms%n",
        nanos[MEASURED / 2] / 1e6,
        nanos[MEASURED * 99 / 100] / 1e6);
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(Locale.ROOT, "peak of the heap   %,d MiB%n", peak >> 20);
  }

  private static int side(Verifier verifier, List<byte[]> credentials) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (byte[] credential : credentials) {
        tasks.add(
            () ->
                verifier
                        .verify("credential.json", credential)
                        .get(0)
                        .line(Question.GENUINE)
                        .answer()
                    == Answer.YES);
      }
      int genuine = 0;
      for (Future<Boolean> one : pool.invokeAll(tasks)) {
        genuine += one.get() ? 1 : 0;
      }
      return genuine;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<byte[]> credentials(Path site) throws IOException {
    List<byte[]> all = new ArrayList<>();
    try (Stream<Path> found = Files.walk(site.resolve("assertions"))) {
      for (Path file : found.filter(file -> file.endsWith("credential.json")).sorted().toList()) {
        all.add(Files.readAllBytes(file));
      }
    }
    return all;
  }

  private static GivenDocuments given(Path site) throws IOException {
    List<GivenDocuments.Document> documents = new ArrayList<>();
    for (String folder : List.of("issuer", "keys", "status")) {
      try (Stream<Path> found = Files.walk(site.resolve(folder))) {
        for (Path file : found.filter(file -> file.toString().endsWith(".json")).toList()) {
          documents.add(new GivenDocuments.Document(Files.readAllBytes(file), Instant.EPOCH));
        }
      }
    }
    return GivenDocuments.before(Fetcher.offline(), documents);
  }
}
