package org.armorial.cli;

import java.util.Map;

/** One line that counts while a person watches; nothing when nobody does. */
final class ProgressLine implements AutoCloseable {
  private static final String CLEAR = "\r\u001b[K";

  private final Invocation call;
  private final boolean shown;
  private int percent = -1;

  ProgressLine(Invocation call) {
    this.call = call;
    this.shown = call.talk().colour() && !call.talk().quiet();
  }

  /** So much is done; drawn at most a hundred times. */
  synchronized void done(int units, int of) {
    int now = (int) (100L * units / Math.max(of, 1));
    if (shown && now != percent) {
      percent = now;
      call.surroundings().err().print(CLEAR + call.talk().text("progress", Map.of("percent", now)));
      call.surroundings().err().flush();
    }
  }

  @Override
  public synchronized void close() {
    if (percent >= 0) {
      call.surroundings().err().print(CLEAR);
      call.surroundings().err().flush();
    }
  }
}
