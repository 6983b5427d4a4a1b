package org.armorial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the disk alone costs: the files of a folder written again, by as many threads, to a fresh
 * one. They are read in portions beforehand, and only the writing is counted.
 */
final class DiskFloor {
  private static final int PORTION = 4_000;

  private DiskFloor() {}

  private record Copy(Path target, byte[] bytes) {}

  /** Seconds that the writing took. */
  static double measure(Path site, Path fresh, int threads) throws Exception {
    List<Path> files;
    try (var walk = Files.walk(site)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    long nanos = 0;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int from = 0; from < files.size(); from += PORTION) {
        List<Copy> portion = new ArrayList<>();
        for (Path file : files.subList(from, Math.min(from + PORTION, files.size()))) {
          portion.add(new Copy(fresh.resolve(site.relativize(file)), Files.readAllBytes(file)));
        }
        long start = System.nanoTime();
        write(pool, portion, threads);
        nanos += System.nanoTime() - start;
      }
    } finally {
      pool.shutdownNow();
    }
    return nanos / 1e9;
  }

  private static void write(ExecutorService pool, List<Copy> portion, int threads)
      throws Exception {
    int share = (portion.size() + threads - 1) / threads;
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int from = 0; from < portion.size(); from += share) {
      List<Copy> mine = portion.subList(from, Math.min(from + share, portion.size()));
      tasks.add(
          () -> {
            for (Copy copy : mine) {
              write(copy);
            }
            return null;
          });
    }
    for (Future<Void> done : pool.invokeAll(tasks)) {
      done.get();
    }
  }

  private static void write(Copy copy) throws IOException {
    Path folder = copy.target().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    Files.write(copy.target(), copy.bytes());
  }
}
