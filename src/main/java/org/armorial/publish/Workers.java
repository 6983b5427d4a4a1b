package org.armorial.publish;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.armorial.repository.FileMovedException;
import org.armorial.world.StorageException;

/** Runs one task for each item on a few threads; the first failure stops the others. */
final class Workers {
  private Workers() {}

  /** A task that may fail as a build may. */
  interface Task<T> {
    void run(T item) throws StorageException, PublishException;
  }

  static <T> void run(int threads, List<T> items, Task<T> task)
      throws StorageException, PublishException {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean stopped = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(
                  worker ->
                      pool.submit(
                          () -> {
                            takeTurns(items, task, next, stopped);
                            return null;
                          }))
              .toList();
      pool.shutdown();
      await(workers);
    } finally {
      stopped.set(true);
      pool.shutdownNow();
    }
  }

  private static <T> void takeTurns(
      List<T> items, Task<T> task, AtomicInteger next, AtomicBoolean stopped)
      throws StorageException, PublishException {
    int i = next.getAndIncrement();
    while (i < items.size() && !stopped.get()) {
      try {
        task.run(items.get(i));
      } catch (StorageException | PublishException | RuntimeException | Error e) {
        stopped.set(true);
        throw e;
      }
      i = next.getAndIncrement();
    }
  }

  /** Waits for all, so that nothing is written after this returns; then tells the first failure. */
  private static void await(List<Future<?>> workers) throws StorageException, PublishException {
    Optional<Throwable> failure = Optional.empty();
    for (Future<?> worker : workers) {
      try {
        worker.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StorageException(
            StorageException.Action.WRITE, "site", StorageException.Reason.INTERRUPTED);
      } catch (ExecutionException e) {
        failure = failure.or(() -> Optional.ofNullable(e.getCause()));
      }
    }
    if (failure.isPresent()) {
      tell(failure.get());
    }
  }

  private static void tell(Throwable failure) throws StorageException, PublishException {
    if (failure instanceof StorageException failed) {
      throw failed;
    }
    if (failure instanceof PublishException refused) {
      throw refused;
    }
    if (failure instanceof FileMovedException moved) {
      throw moved;
    }
    throw new IllegalStateException(failure);
  }
}
