package org.armorial.world;

import org.jspecify.annotations.Nullable;

/** Lets one thread end what another waits for. */
final class Cancellation {
  private boolean cancelled;
  private @Nullable Runnable end;

  /** What ends the present wait; run at once when it is too late to begin. */
  synchronized void during(Runnable way) {
    end = way;
    if (cancelled) {
      way.run();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (end != null) {
      end.run();
    }
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }
}
