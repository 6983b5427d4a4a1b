package org.armorial.world;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.armorial.world.Fetched.Failed;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from strangers, bounded in every respect: https only, machines of the public internet
 * only (looked at behind the name, at every redirect anew), no cookie, no password, no word of
 * where one comes from. Costs nothing before the first fetch.
 */
public final class HttpsFetcher implements Fetcher, AutoCloseable {
  /** Whether this very machine may be asked, with http too. */
  public enum Loopback {
    /** As it must be for addresses that strangers state. */
    REFUSED,
    /** For a preview and for tests. A redirect there must stay on the server that was asked. */
    ALLOWED
  }

  private final InstantSource clock;
  private final Resolver resolver;
  private final FetchLimits limits;
  private final Loopback loopback;
  private final @Nullable SSLContext tls;
  private @Nullable Connections connections;
  private @Nullable ExecutorService threads;

  /** From the public internet, under {@link FetchLimits#STANDARD}. */
  public HttpsFetcher(InstantSource clock) {
    this(clock, Resolver.system(), FetchLimits.STANDARD, Loopback.REFUSED);
  }

  /**
   * As the parameters say.
   *
   * @param clock tells when a document arrived
   */
  public HttpsFetcher(
      InstantSource clock, Resolver resolver, FetchLimits limits, Loopback loopback) {
    this(clock, resolver, limits, loopback, null);
  }

  HttpsFetcher(
      InstantSource clock,
      Resolver resolver,
      FetchLimits limits,
      Loopback loopback,
      @Nullable SSLContext tls) {
    this.clock = clock;
    this.resolver = resolver;
    this.limits = limits;
    this.loopback = loopback;
    this.tls = tls;
  }

  @Override
  public Fetched fetch(String address, String accept) {
    // In a thread of its own, since looking a name up cannot be given a time limit.
    Errand errand =
        new Errand(connections(), resolver, limits, clock, loopback == Loopback.ALLOWED);
    Future<Fetched> answer = threads().submit(() -> errand.run(address, accept));
    try {
      return answer.get(limits.total().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      errand.cancel();
      return new Failed(address, Failed.Why.TIMEOUT);
    } catch (InterruptedException e) {
      errand.cancel();
      Thread.currentThread().interrupt();
      return new Failed(address, Failed.Why.TIMEOUT);
    } catch (ExecutionException e) {
      throw new IllegalStateException("couldn't fetch " + address, e.getCause());
    }
  }

  private synchronized Connections connections() {
    if (connections == null) {
      connections = new Connections(limits, tls);
    }
    return connections;
  }

  private synchronized ExecutorService threads() {
    if (threads == null) {
      threads =
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "fetch");
                thread.setDaemon(true);
                return thread;
              });
    }
    return threads;
  }

  /** Closes what connections are still open. */
  @Override
  public synchronized void close() {
    if (connections != null) {
      connections.close();
      connections = null;
    }
    if (threads != null) {
      threads.shutdownNow();
      threads = null;
    }
  }
}
