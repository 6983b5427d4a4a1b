package org.armorial.codec;

/** Stands where a codec is announced and not built yet. */
final class Unbuilt {
  private Unbuilt() {}

  @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
  static <T> T yet() {
    throw new UnsupportedOperationException("not built yet");
  }
}
