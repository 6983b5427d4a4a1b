package org.armorial.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Another program of this machine, started with words and never through a shell.
 *
 * @param words the program and its arguments
 * @param directory where it runs
 * @param limit how long it may take, whoever it asks included
 */
public record Subprocess(List<String> words, Path directory, Duration limit) {
  /** More of what it prints is read and forgotten. */
  private static final int MOST_PRINTED = 1 << 20;

  /** Copies the words. */
  public Subprocess {
    words = List.copyOf(words);
  }

  /**
   * How it ended.
   *
   * @param exit its exit code; 0 is success
   * @param out what it printed, at most a mebibyte
   * @param error what it complained of, at most a mebibyte
   */
  public record Ended(int exit, String out, String error) {}

  /**
   * Runs it to its end; empty when there is no such program or when it had to be stopped. What it
   * asks a person, it asks on the terminal itself.
   */
  public Optional<Ended> run(byte[] input) {
    Process process;
    try {
      process = new ProcessBuilder(words).directory(directory.toFile()).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    CompletableFuture<String> out = read(process.getInputStream());
    CompletableFuture<String> error = read(process.getErrorStream());
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      // It ended before it had read everything; its exit code says why.
    }
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of(new Ended(process.exitValue(), out.join(), error.join()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return Optional.empty();
  }

  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (InputStream all = stream) {
            byte[] first = all.readNBytes(MOST_PRINTED);
            all.transferTo(OutputStream.nullOutputStream());
            return new String(first, StandardCharsets.UTF_8);
          } catch (IOException e) {
            return "";
          }
        });
  }
}
