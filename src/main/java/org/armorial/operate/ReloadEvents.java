package org.armorial.operate;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Tells open pages that a newer build is there (server-sent events, HTML Standard, section 9.2).
 * Each listening page holds one thread.
 */
final class ReloadEvents {
  static final String SCRIPT = "/__armorial/reload.js";
  static final String STREAM = "/__armorial/events";

  private static final long HEARTBEAT_MILLISECONDS = 15_000;
  private static final int MOST_LISTENERS = 64;

  /** Any other number than the page's own means that it is out of date, also after a restart. */
  private static final String JAVASCRIPT =
      """
      const build = new URL(document.currentScript.src).searchParams.get("build");
      new EventSource("%s").onmessage = (event) => {
        if (event.data !== build) location.reload();
      };
      """
          .replace("%s", STREAM);

  private int current;
  private int listeners;
  private boolean closed;

  static byte[] script() {
    return JAVASCRIPT.getBytes(StandardCharsets.UTF_8);
  }

  /** The number of the newest build; 0 before the first. */
  synchronized int current() {
    return current;
  }

  /** A build is done. */
  synchronized void next() {
    current++;
    notifyAll();
  }

  /** Lets every listener go. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Speaks to one page until it goes away. */
  void serve(HttpExchange exchange) throws IOException {
    if (!enter()) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      int told = -1;
      while (true) {
        int number = await(told);
        if (number < 0) {
          return;
        }
        // A comment keeps the connection open and finds out that a page is gone.
        String event = number == told ? ":\n\n" : "data: " + number + "\n\n";
        body.write(event.getBytes(StandardCharsets.UTF_8));
        body.flush();
        told = number;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  private synchronized boolean enter() {
    if (closed || listeners == MOST_LISTENERS) {
      return false;
    }
    listeners++;
    return true;
  }

  private synchronized void leave() {
    listeners--;
  }

  /** Waits for another build than {@code told}, or for a heartbeat; -1 when it is over. */
  @SuppressWarnings("WaitNotInLoop") // waking too early only sends a heartbeat too many
  private synchronized int await(int told) throws InterruptedException {
    if (!closed && current == told) {
      wait(HEARTBEAT_MILLISECONDS);
    }
    return closed ? -1 : current;
  }
}
