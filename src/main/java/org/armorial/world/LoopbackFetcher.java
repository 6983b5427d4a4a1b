package org.armorial.world;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks one server of this very machine, which a person named, such as a preview; what stands
 * anywhere else is asked of another fetcher, which goes to no server of this machine.
 */
public final class LoopbackFetcher implements Fetcher {
  /** RFC 6761, section 6.3, and the loopback addresses of RFC 1122 and RFC 4291, as written. */
  private static final Pattern HOST =
      Pattern.compile("(?i)localhost|127(\\.[0-9]{1,3}){3}|(0{0,4}:){2,7}0{0,3}1");

  private final Optional<Destination> named;
  private final Fetcher here;
  private final Fetcher others;

  /**
   * Asks the server of {@code address} through {@code here}.
   *
   * @param here one to which loopback addresses are {@link HttpsFetcher.Loopback#ALLOWED}
   */
  public LoopbackFetcher(String address, Fetcher here, Fetcher others) {
    this.named = loopback(address);
    this.here = here;
    this.others = others;
  }

  /** Whether {@code address} is by its own words one of this machine. */
  public static boolean isLoopback(String address) {
    return loopback(address).isPresent();
  }

  private static Optional<Destination> loopback(String address) {
    return Destination.of(address).filter(one -> HOST.matcher(one.host()).matches());
  }

  @Override
  public Fetched fetch(String address, String accept) {
    boolean isNamed =
        named
            .filter(one -> Destination.of(address).filter(one::isSameServer).isPresent())
            .isPresent();
    return (isNamed ? here : others).fetch(address, accept);
  }
}
