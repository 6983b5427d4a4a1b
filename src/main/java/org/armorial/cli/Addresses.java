package org.armorial.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.AddressAdvice;
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
      throw refused(call.talk(), typed.get());
    }
    return address;
  }

  private static CommandException refused(Talk talk, String typed) {
    AddressAdvice advice = AddressAdvice.on(typed);
    String word = advice.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String meant =
        advice
            .meant()
            .map(address -> " " + talk.text("base-url.meant", Map.of("address", address)))
            .orElse("");
    return CommandException.usage(
        "bad-base-url",
        Map.of(
            "address", typed, "reason", talk.text("base-url." + word, Map.of()), "meant", meant));
  }
}
