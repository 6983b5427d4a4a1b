package org.armorial.operate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.armorial.model.BaseAddress;
import org.armorial.text.Language;
import org.armorial.world.DiskFolder;
import org.armorial.world.StorageException;
import org.armorial.world.TemporaryFolder;

/**
 * Shows a register's site on this machine, builds it again when a file changes, and reloads open
 * pages. It listens on the loopback interface alone and answers only to loopback names, so that no
 * page from elsewhere can read it by pointing a name at this machine.
 */
public final class PreviewServer implements AutoCloseable {
  /** Where it listens unless told otherwise. */
  public static final int USUAL_PORT = 8417;

  private static final int PORTS_TO_TRY = 20;

  /** How long an ending server waits for the build at work. */
  private static final int LAST_BUILD_SECONDS = 20;

  private final HttpServer http;
  private final ExecutorService pool;
  private final TemporaryFolder folder;
  private final PreviewSite site;
  private final ReloadEvents events = new ReloadEvents();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ReentrantLock building = new ReentrantLock();

  private PreviewServer(HttpServer http, TemporaryFolder folder, Language language)
      throws StorageException {
    this.http = http;
    this.folder = folder;
    this.site = new PreviewSite(DiskFolder.open(folder.path()), language, events);
    this.pool =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * A server that listens, with nothing built yet.
   *
   * @param port the only one to try, 0 for any; when empty, {@link #USUAL_PORT} or the next free
   * @param language of the person, for pages about faults
   */
  public static PreviewServer listen(OptionalInt port, Language language)
      throws IOException, StorageException {
    HttpServer http = bind(port);
    TemporaryFolder folder = TemporaryFolder.make("armorial-preview");
    PreviewServer server = new PreviewServer(http, folder, language);
    http.setExecutor(server.pool);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  private static HttpServer bind(OptionalInt port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    if (port.isPresent()) {
      return HttpServer.create(new InetSocketAddress(loopback, port.getAsInt()), 0);
    }
    for (int tried = USUAL_PORT; tried < USUAL_PORT + PORTS_TO_TRY; tried++) {
      try {
        return HttpServer.create(new InetSocketAddress(loopback, tried), 0);
      } catch (BindException e) {
        // Somebody else has it.
      }
    }
    return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
  }

  /** Where it is. */
  public BaseAddress base() {
    return new BaseAddress("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  /**
   * Builds now and after every change in {@code register}, until the server is closed or the thread
   * is interrupted.
   *
   * @param told hears what came of each build
   */
  public void run(Path register, PreviewBuild build, Consumer<Outcome> told) {
    try (FolderWatch watch = FolderWatch.over(register)) {
      Thread closer = new Thread(() -> closeWhenOver(watch), "preview-end");
      closer.setDaemon(true);
      closer.start();
      while (over.getCount() > 0) {
        build(build, told);
        watch.awaitChange();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      told.accept(
          new Outcome.Failed(java.util.Map.of(Language.ENGLISH, String.valueOf(e.getMessage()))));
    }
  }

  private void build(PreviewBuild build, Consumer<Outcome> told) {
    building.lock();
    try {
      if (over.getCount() > 0) {
        Outcome outcome = build.build(base(), folder.path());
        site.built(outcome);
        events.next();
        told.accept(outcome);
      }
    } finally {
      building.unlock();
    }
  }

  private void closeWhenOver(FolderWatch watch) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watch.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isLoopback(exchange.getRequestHeaders().getFirst("Host"))) {
        exchange.sendResponseHeaders(403, -1);
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
      } else {
        respond(exchange, exchange.getRequestURI().getPath());
      }
    }
  }

  /** A name that was pointed at this machine from outside is not one of ours (DNS rebinding). */
  private boolean isLoopback(@org.jspecify.annotations.Nullable String host) {
    int port = http.getAddress().getPort();
    return host != null
        && List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)
            .contains(host.toLowerCase(Locale.ROOT));
  }

  private void respond(HttpExchange exchange, String path) throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (path.equals(ReloadEvents.STREAM)) {
      events.serve(exchange);
      return;
    }
    send(exchange, answer(path));
  }

  private PreviewSite.Answer answer(String path) throws IOException {
    if (path.equals(ReloadEvents.SCRIPT)) {
      return new PreviewSite.Answer(200, ContentType.of(path), ReloadEvents.script());
    }
    try {
      return path.startsWith("/") ? site.answer(path) : site.answer("/" + path);
    } catch (StorageException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, PreviewSite.Answer answer) throws IOException {
    boolean elsewhere = answer.status() == 302;
    exchange.getResponseHeaders().set(elsewhere ? "Location" : "Content-Type", answer.type());
    boolean head = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
    if (!head) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  /** Stops listening and removes what was built. */
  @Override
  public void close() {
    over.countDown();
    events.close();
    http.stop(0);
    pool.shutdownNow();
    awaitBuild();
    folder.close();
  }

  /** A build that is still writing would put back what is removed under it. */
  private void awaitBuild() {
    try {
      if (building.tryLock(LAST_BUILD_SECONDS, TimeUnit.SECONDS)) {
        building.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
