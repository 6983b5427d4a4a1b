package org.armorial.verify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.world.Fetched;
import org.armorial.world.Fetcher;
import tools.jackson.databind.node.ObjectNode;

/** Documents of others by their address, each with what came of asking for it. */
record Sources(Fetcher fetcher) {
  /** What came of asking. */
  sealed interface Outcome {
    /**
     * It is there.
     *
     * @param address where it was found in the end
     * @param body its bytes
     * @param contentType as its host states it
     * @param asOf when it was fetched
     */
    record Here(String address, byte[] body, String contentType, Instant asOf) implements Outcome {
      /** The JSON object that it is. */
      Optional<ObjectNode> object() {
        try {
          return Json.parse(body) instanceof ObjectNode object
              ? Optional.of(object)
              : Optional.empty();
        } catch (JsonException e) {
          return Optional.empty();
        }
      }
    }

    /** Its host says that it is not there. */
    record Missing(int status, Instant asOf) implements Outcome {}

    /** Nobody could say, with the word of the cause. */
    record Unknown(String why) implements Outcome {}
  }

  private static final String JSON =
      "application/ld+json, application/json, application/vc+ld+json, application/vc, */*;q=0.1";

  private static final String ANY =
      JSON + ", text/plain, image/png, image/svg+xml, text/html;q=0.5";

  private static final String PICTURE = "image/png, image/svg+xml, image/*;q=0.5";

  /** The JSON at {@code address}, without the part behind {@code #}. */
  Outcome json(String address) {
    return outcome(fetcher.fetch(address, JSON));
  }

  /** Whatever stands at {@code address}. */
  Outcome any(String address) {
    return outcome(fetcher.fetch(address, ANY));
  }

  /** As {@link #json}, but only what the origin of {@code address} itself says. */
  Outcome ownJson(String address) {
    return own(address, json(address));
  }

  /** As {@link #any}, but only what the origin of {@code address} itself says. */
  Outcome ownAny(String address) {
    return own(address, any(address));
  }

  /** What a redirect brings from elsewhere is not its word: many hosts redirect wherever asked. */
  private static Outcome own(String address, Outcome outcome) {
    return outcome instanceof Outcome.Here here
            && !WebAddress.areOfOneOrigin(address, here.address())
        ? new Outcome.Unknown("redirect-elsewhere")
        : outcome;
  }

  /** The picture at {@code address}. */
  Outcome picture(String address) {
    return outcome(fetcher.fetch(address, PICTURE));
  }

  private static Outcome outcome(Fetched fetched) {
    if (fetched instanceof Fetched.Found found) {
      return new Outcome.Here(found.address(), found.body(), found.contentType(), found.at());
    }
    if (fetched instanceof Fetched.Gone gone) {
      return gone.isCertain()
          ? new Outcome.Missing(gone.status(), gone.at())
          : new Outcome.Unknown(why(gone.status()));
    }
    return new Outcome.Unknown(
        fetched instanceof Fetched.Refused refused
            ? refused.why().word()
            : ((Fetched.Failed) fetched).why().word());
  }

  /** RFC 9110, section 15: what a host says that shows nothing and does not say that it is gone. */
  private static String why(int status) {
    if (status == 401 || status == 403) {
      return "forbidden";
    }
    return status == 429 || status >= 500 ? "host-fault" : "no-document";
  }

  /** The evidence of a line about {@code address}. */
  static Map<String, String> evidence(String address, Outcome outcome) {
    if (outcome instanceof Outcome.Unknown unknown) {
      return Map.of("address", address, "why", unknown.why());
    }
    return outcome instanceof Outcome.Missing missing
        ? Map.of("address", address, "why", Integer.toString(missing.status()))
        : Map.of("address", address, "why", "not-json");
  }
}
