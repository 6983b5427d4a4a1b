package org.armorial.verify;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was found out once about something of somebody, for as many as it has room for. Safe to
 * share between threads, of which two may find out the same at once.
 */
final class Remembered<T> {
  private record About(String what, String whose) {
    // By hand, as those of Language are.
    @Override
    public boolean equals(Object other) {
      return other instanceof About that && what.equals(that.what) && whose.equals(that.whose);
    }

    @Override
    public int hashCode() {
      return 31 * what.hashCode() + whose.hashCode();
    }
  }

  private final int most;
  private final ConcurrentHashMap<About, T> found = new ConcurrentHashMap<>();

  Remembered(int most) {
    this.most = most;
  }

  /** What is known about {@code what} of {@code whose}, or what {@code find} finds out now. */
  T get(String what, String whose, Supplier<T> find) {
    About about = new About(what, whose);
    T known = found.get(about);
    if (known == null) {
      known = find.get();
      if (found.size() < most) {
        found.put(about, known);
      }
    }
    return known;
  }
}
