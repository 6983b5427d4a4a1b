package org.armorial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.armorial.openbadges.LinkList;
import org.armorial.openbadges.LinkRow;
import org.armorial.verify.Verdict;
import org.armorial.verify.Verifier;

/**
 * What a person wants verified, in the order in which they named it: files, folders of files,
 * addresses, lists of addresses, standard input.
 *
 * @param isOne whether it is a single one, about which everything is told
 */
record Exhibits(Invocation call, List<Exhibit> all, boolean isOne) {
  /** Files of a folder that are looked at. */
  private static final int MAX_FILES = 1_000_000;

  /** How many each thread may be ahead of what is printed. */
  private static final int AHEAD = 16;

  static Exhibits of(Invocation call) throws CommandException, IOException {
    List<Exhibit> all = new ArrayList<>();
    boolean isOne = call.operands().size() == 1;
    for (String typed : call.operands()) {
      if (typed.equals("-")) {
        all.add(new Exhibit.Bytes(call.surroundings().in().readNBytes(Exhibit.MAX_BYTES), "-"));
      } else if (typed.startsWith("https://") || typed.startsWith("http://")) {
        all.add(new Exhibit.At(typed, true));
      } else {
        Path path = call.path(typed);
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          isOne = false;
          files(path).forEach(file -> all.add(new Exhibit.InFile(file, name(path, file, typed))));
        } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          throw new CommandException(ExitCode.USAGE, "no-file", Map.of("path", typed));
        } else if (typed.endsWith(".csv")) {
          isOne = false;
          all.addAll(links(path, typed));
        } else {
          all.add(new Exhibit.InFile(path, typed));
        }
      }
    }
    return new Exhibits(call, List.copyOf(all), isOne);
  }

  private static String name(Path folder, Path file, String typed) {
    return Path.of(typed).resolve(folder.relativize(file)).toString();
  }

  /** The files of a folder in their order, without links and hidden ones. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .limit(MAX_FILES)
          .sorted()
          .toList();
    }
  }

  /** What each row names; the first may be a header. */
  private static List<Exhibit> links(Path list, String typed) throws IOException {
    List<Exhibit> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(list, LinkOption.NOFOLLOW_LINKS)) {
      LinkList links = new LinkList(in);
      for (Optional<LinkRow> row = links.next();
          row.isPresent() && rows.size() < MAX_FILES;
          row = links.next()) {
        long line = row.get().line();
        Optional<String> address = row.get().address();
        if (address.isPresent()) {
          rows.add(new Exhibit.At(address.get(), false));
        } else if (line > 1) {
          rows.add(new Exhibit.Row(typed + ":" + line));
        }
      }
    }
    return rows;
  }

  /** Verifies all of them side by side and prints the verdicts in their order. */
  void verify(Function<Exhibit, Verifier> verifiers, VerdictPrinter printer)
      throws CommandException {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Deque<Future<List<Verdict>>> ahead = new ArrayDeque<>();
    try (ProgressLine progress = new ProgressLine(call)) {
      int done = 0;
      for (Exhibit exhibit : all) {
        ahead.add(pool.submit(() -> exhibit.verify(verifiers.apply(exhibit))));
        if (ahead.size() > threads * AHEAD) {
          printer.print(ahead.remove().get());
          progress.done(++done, all.size());
        }
      }
      while (!ahead.isEmpty()) {
        printer.print(ahead.remove().get());
        progress.done(++done, all.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.UNREACHABLE, "interrupted", Map.of());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
