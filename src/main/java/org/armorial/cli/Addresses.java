package org.armorial.cli;

import java.util.Map;
import java.util.Optional;
import org.armorial.model.BaseAddress;

/** The address that a person gives for a site. */
final class Addresses {
  private Addresses() {}

  static Optional<BaseAddress> asked(Invocation call) throws CommandException {
    Optional<String> typed = call.value(Flag.BASE_URL);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<BaseAddress> address = BaseAddress.of(typed.get());
    if (address.isEmpty()) {
      throw CommandException.usage("bad-base-url", Map.of("address", typed.get()));
    }
    return address;
  }
}
