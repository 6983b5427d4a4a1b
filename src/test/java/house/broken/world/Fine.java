package house.broken.world;

import house.broken.model.Everything;
import java.time.Clock;
import java.time.Instant;

/** Does what its floor may do. */
public final class Fine {
  private Fine() {}

  static Instant now() {
    return Clock.systemUTC().instant();
  }

  static Class<?> lower() {
    return Everything.class;
  }
}
