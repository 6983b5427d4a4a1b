package org.armorial.world;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.armorial.world.Fetched.Failed.Why;

/** What an exception of the network means. */
final class Failures {
  private Failures() {}

  static Why why(IOException e, boolean cancelled) {
    if (cancelled || e instanceof InterruptedIOException) {
      return Why.TIMEOUT;
    }
    if (e instanceof TooLargeException || e instanceof MessageConstraintException) {
      return Why.TOO_LARGE;
    }
    if (e instanceof UnknownHostException) {
      return Why.UNKNOWN_HOST;
    }
    if (e instanceof SSLException) {
      return Why.TLS;
    }
    return e instanceof SocketException ? Why.UNREACHABLE : Why.DAMAGED;
  }

  /** Whether no connection came about, so that another machine may be asked. */
  static boolean isUnreachable(IOException e) {
    return e instanceof ConnectException
        || e instanceof NoRouteToHostException
        || e instanceof ConnectTimeoutException;
  }
}
