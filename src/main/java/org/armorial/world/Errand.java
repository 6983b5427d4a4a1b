package org.armorial.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.armorial.world.Fetched.Failed;
import org.armorial.world.Fetched.Found;
import org.armorial.world.Fetched.Gone;
import org.armorial.world.Fetched.Refused;

/** One question, followed through its redirects. */
final class Errand {
  /** A name with many machines is tried at so many. */
  private static final int MAX_MACHINES = 4;

  private final Connections connections;
  private final Resolver resolver;
  private final FetchLimits limits;
  private final InstantSource clock;
  private final boolean loopback;
  private final Cancellation cancellation = new Cancellation();

  Errand(
      Connections connections,
      Resolver resolver,
      FetchLimits limits,
      InstantSource clock,
      boolean loopback) {
    this.connections = connections;
    this.resolver = resolver;
    this.limits = limits;
    this.clock = clock;
    this.loopback = loopback;
  }

  /** Lets go of it, from another thread. */
  void cancel() {
    cancellation.cancel();
  }

  Fetched run(String address, String accept) {
    Optional<Destination> first = Destination.of(address);
    if (first.isEmpty()) {
      return new Refused(address, Refused.Why.NOT_AN_ADDRESS);
    }
    Destination at = first.get();
    boolean here = loopback;
    for (int redirects = 0; ; redirects++) {
      String asked = at.uri().toString();
      Optional<Refused.Why> objection = at.objection(here);
      if (objection.isPresent()) {
        return new Refused(asked, objection.get());
      }
      Response response;
      try {
        // Looked up once: whoever answers differently the second time is not asked again.
        List<InetAddress> machines = resolver.resolve(at.host());
        objection = at.objection(machines, here);
        if (objection.isPresent()) {
          return new Refused(asked, objection.get());
        }
        response = ask(at, machines, accept);
      } catch (IOException e) {
        return new Failed(asked, Failures.why(e, cancellation.isCancelled()));
      }
      if (response.isFinal()) {
        return response.isFound()
            ? new Found(
                asked, response.body(), response.contentType(), response.status(), clock.instant())
            : new Gone(asked, response.status(), clock.instant());
      }
      if (redirects == limits.redirects()) {
        return new Refused(asked, Refused.Why.TOO_MANY_REDIRECTS);
      }
      String location = response.location();
      Optional<Refused.Why> astray = astray(at, location);
      if (astray.isPresent()) {
        return new Refused(asked, astray.get());
      }
      Destination next = at.redirect(location).orElseThrow();
      here = here && next.isSameServer(at);
      at = next;
    }
  }

  private static Optional<Refused.Why> astray(Destination at, String location) {
    Optional<String> scheme = Destination.scheme(at.uri(), location);
    if (scheme.isPresent() && !scheme.get().equals(at.scheme())) {
      return Optional.of(Refused.Why.REDIRECT_SCHEME);
    }
    return location.isEmpty() || at.redirect(location).isEmpty()
        ? Optional.of(Refused.Why.REDIRECT_ADDRESS)
        : Optional.empty();
  }

  /** The first of the machines that can be reached answers. */
  private Response ask(Destination at, List<InetAddress> machines, String accept)
      throws IOException {
    IOException unreachable = new UnknownHostException(at.host());
    for (InetAddress machine : machines.subList(0, Math.min(machines.size(), MAX_MACHINES))) {
      try {
        return connections.ask(at, machine, accept, cancellation);
      } catch (IOException e) {
        unreachable = e;
        if (cancellation.isCancelled() || !Failures.isUnreachable(e)) {
          break;
        }
      }
    }
    throw unreachable;
  }
}
