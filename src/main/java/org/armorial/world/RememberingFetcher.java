package org.armorial.world;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.armorial.world.Fetched.Found;

/**
 * Asks for each address once: whoever asks for one that is being fetched waits for that answer, and
 * later ones get what came, failures too. When more is remembered than may be, what was wanted
 * longest ago is forgotten. Safe to share between threads.
 */
public final class RememberingFetcher implements Fetcher {
  /** What an answer without a body counts for. */
  private static final long OVERHEAD = 500;

  private record Question(String address, String accept) {}

  private final Fetcher fetcher;
  private final int maxAnswers;
  private final long maxBytes;

  /** In the order in which they were last wanted; held under the monitor. */
  private final Map<Question, CompletableFuture<Fetched>> answers =
      new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;

  /** Up to 10,000 answers and 64 MiB. */
  public RememberingFetcher(Fetcher fetcher) {
    this(fetcher, 10_000, 64 << 20);
  }

  /** Up to so many answers, and bytes of their bodies. */
  public RememberingFetcher(Fetcher fetcher, int maxAnswers, long maxBytes) {
    this.fetcher = fetcher;
    this.maxAnswers = maxAnswers;
    this.maxBytes = maxBytes;
  }

  @Override
  public Fetched fetch(String address, String accept) {
    int fragment = address.indexOf('#');
    Question question =
        new Question(fragment < 0 ? address : address.substring(0, fragment), accept);
    CompletableFuture<Fetched> mine = new CompletableFuture<>();
    CompletableFuture<Fetched> first;
    synchronized (this) {
      // Not putIfAbsent, which does not count as wanting what is there.
      first = answers.get(question);
      if (first == null) {
        answers.put(question, mine);
      }
    }
    return first == null ? ask(question, mine) : join(first);
  }

  private Fetched ask(Question question, CompletableFuture<Fetched> mine) {
    try {
      Fetched fetched = fetcher.fetch(question.address, question.accept);
      synchronized (this) {
        mine.complete(fetched);
        bytes += weight(fetched);
        forget();
      }
      return fetched;
    } catch (RuntimeException | Error e) {
      synchronized (this) {
        answers.remove(question);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static Fetched join(CompletableFuture<Fetched> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("couldn't fetch", e.getCause());
    }
  }

  private void forget() {
    Iterator<CompletableFuture<Fetched>> oldest = answers.values().iterator();
    while ((answers.size() > maxAnswers || bytes > maxBytes) && oldest.hasNext()) {
      CompletableFuture<Fetched> answer = oldest.next();
      if (answer.isDone()) {
        bytes -= weight(answer.join());
        oldest.remove();
      }
    }
  }

  private static long weight(Fetched fetched) {
    return OVERHEAD + (fetched instanceof Found found ? found.body().length : 0);
  }
}
