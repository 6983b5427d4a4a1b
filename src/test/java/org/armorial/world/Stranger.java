package org.armorial.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers as a test wants; raw ones need not speak HTTP. */
final class Stranger implements AutoCloseable {
  /** Writes whatever it likes. */
  @FunctionalInterface
  interface Raw {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private static final char[] PASSWORD = "not a secret".toCharArray();

  private final HttpServer server;
  private final @Nullable SSLContext trust;
  private final ServerSocket raw;
  private final ExecutorService threads = Executors.newCachedThreadPool(Stranger::daemon);
  private final Map<String, Raw> raws = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private volatile Headers lastHeaders = new Headers();

  Stranger() {
    this(null);
  }

  private Stranger(@Nullable SSLContext tls) {
    try {
      InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (tls == null) {
        server = HttpServer.create(here, 0);
      } else {
        HttpsServer secure = HttpsServer.create(here, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = secure;
      }
      trust = tls;
      raw = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
    threads.execute(this::acceptRaw);
  }

  /** Speaks TLS as {@code badges.example}, {@code localhost} and 127.0.0.1. */
  static Stranger secure() throws IOException {
    Path folder = Files.createTempDirectory("stranger");
    Path file = folder.resolve("keys");
    try {
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "a",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=badges.example",
                  "-ext",
                  "san=dns:badges.example,dns:localhost,ip:127.0.0.1",
                  "-keystore",
                  file.toString(),
                  "-storepass",
                  new String(PASSWORD))
              .redirectErrorStream(true)
              .start();
      keytool.getInputStream().readAllBytes();
      keytool.waitFor();
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, PASSWORD);
      }
      KeyManagerFactory own = KeyManagerFactory.getInstance("SunX509");
      own.init(keys, PASSWORD);
      KeyStore certificates = KeyStore.getInstance("PKCS12");
      certificates.load(null, PASSWORD);
      certificates.setCertificateEntry("a", keys.getCertificate("a"));
      TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
      trusted.init(certificates);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
      return new Stranger(context);
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  /** Trusts this server alone. */
  SSLContext trust() {
    if (trust == null) {
      throw new IllegalStateException("a server without TLS");
    }
    return trust;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address(String path) {
    String place = path.indexOf('#') < 0 ? path : path.substring(0, path.indexOf('#'));
    return (trust == null ? "http" : "https")
        + "://127.0.0.1:"
        + (raws.containsKey(place) ? raw.getLocalPort() : port())
        + path;
  }

  void answer(String path, int status, Map<String, String> headers, String body) {
    answer(path, status, headers, body.getBytes(UTF_8));
  }

  void answer(String path, int status, Map<String, String> headers, byte[] body) {
    Map<String, String> fields = new HashMap<>(headers);
    AtomicInteger count = counts.computeIfAbsent(path, p -> new AtomicInteger());
    server.createContext(
        path,
        exchange -> {
          count.incrementAndGet();
          lastHeaders = exchange.getRequestHeaders();
          fields.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  void raw(String path, Raw answer) {
    raws.put(path, answer);
  }

  int count(String path) {
    AtomicInteger count = counts.get(path);
    return count == null ? 0 : count.get();
  }

  Headers lastHeaders() {
    return lastHeaders;
  }

  static Raw once(String answer) {
    return out -> out.write(answer.getBytes(UTF_8));
  }

  static Raw endless(String start, String again) {
    return out -> {
      out.write(start.getBytes(UTF_8));
      while (true) {
        out.write(again.getBytes(UTF_8));
      }
    };
  }

  static Raw drip(String start) {
    return out -> {
      out.write(start.getBytes(UTF_8));
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
    };
  }

  static Raw mute() {
    return out -> Thread.sleep(10_000);
  }

  private void acceptRaw() {
    try {
      while (true) {
        Socket socket = raw.accept();
        threads.execute(() -> speak(socket));
      }
    } catch (IOException | RejectedExecutionException e) {
      // Closed: the test is over.
    }
  }

  private void speak(Socket socket) {
    try (socket) {
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String request = in.readLine();
      String line = request;
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      Raw answer = request == null ? null : raws.get(request.split(" ", -1)[1]);
      if (answer != null) {
        answer.write(socket.getOutputStream());
        socket.shutdownOutput();
      }
    } catch (IOException | InterruptedException e) {
      // Whoever asked has heard enough.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "stranger");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    try {
      raw.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
