package org.armorial.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.armorial.check.Checker;
import org.armorial.fault.Findings;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;

/**
 * Measures how long a register of N awards takes to read, alone and with every rule, the first time
 * and again, and what stays in memory of an award. Arguments: how many, and a folder that does not
 * exist yet.
 */
public final class ReadBench {
  private static final int TIMES = 5;

  private ReadBench() {}

  /** Prints its figures. */
  public static void main(String[] arguments) throws IOException {
    int awards = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    if (Files.notExists(folder)) {
      RegisterGenerator.generate(Path.of("badges"), folder, awards);
      System.out.println("made; run again to measure from a fresh start");
      return;
    }
    long empty = used();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      long cpu = cpu();
      Findings findings = new Findings();
      RegisterSource source = RegisterSource.open(RegisterFolder.of(folder), findings);
      long listed = System.nanoTime();
      Register register =
          RegisterReader.read(source, findings, AssertionVisitor.none()).orElseThrow();
      long read = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "list %4d ms   read %4d ms   processor %4d ms%n",
          ms(start, listed),
          ms(listed, read),
          ms(cpu, cpu()));
      if (i == TIMES - 1) {
        long full = used();
        System.out.printf(
            Locale.ROOT,
            "memory of an award %d bytes%n",
            (full - empty) / register.assertions().size());
        System.out.printf(
            Locale.ROOT,
            "kept: %d awards, %d files%n",
            register.assertions().size(),
            source.files().size());
      }
    }
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      long cpu = cpu();
      boolean sound = Checker.check(folder, new Findings()).isPresent();
      System.out.printf(
          Locale.ROOT,
          "read and checked %4d ms   processor %4d ms   sound %b%n",
          ms(start, System.nanoTime()),
          ms(cpu, cpu()),
          sound);
    }
  }

  /** Of all threads, the compiler's too: what counts when others share the machine. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long ms(long from, long to) {
    return (to - from) / 1_000_000;
  }
}
