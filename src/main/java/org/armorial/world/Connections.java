package org.armorial.world;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Connections to machines that were checked before. Safe to share between threads. */
final class Connections {
  private static final String USER_AGENT = "Armorial (Open Badges verifier)";
  private static final int MAX_CONNECTIONS = 32;
  private static final int MAX_PER_SERVER = 8;

  /** Nobody looks a name up behind the back of those who checked its addresses. */
  private static final DnsResolver NOBODY =
      new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
          throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
          throw new UnknownHostException(host);
        }
      };

  private final FetchLimits limits;
  private final CloseableHttpClient client;

  /**
   * Connects within the limits.
   *
   * @param tls other than the system's trust, for tests
   */
  Connections(FetchLimits limits, @Nullable SSLContext tls) {
    this.limits = limits;
    Timeout silence = Timeout.of(limits.connect());
    PoolingHttpClientConnectionManagerBuilder pool =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(NOBODY)
            .setMaxConnTotal(MAX_CONNECTIONS)
            .setMaxConnPerRoute(MAX_PER_SERVER)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxHeaderCount(limits.headers())
                            .setMaxLineLength(limits.headerLength())
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(silence)
                    .setSocketTimeout(silence)
                    .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                    .build());
    if (tls != null) {
      pool.setTlsSocketStrategy(new DefaultClientTlsStrategy(tls));
    }
    client =
        HttpClientBuilder.create()
            .setConnectionManager(pool.build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(limits.total()))
                    .setResponseTimeout(silence)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent(USER_AGENT)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableCookieManagement()
            .disableContentCompression()
            .build();
  }

  /** Asks {@code machine}, which is one of those that the destination's name stands for. */
  Response ask(Destination at, InetAddress machine, String accept, Cancellation cancellation)
      throws IOException {
    HttpGet request = new HttpGet(at.uri());
    request.setHeader("Accept", accept);
    request.setHeader("Accept-Encoding", "gzip");
    cancellation.during(request::cancel);
    HttpHost server = new HttpHost(at.scheme(), machine, at.host(), at.port());
    try (ClassicHttpResponse response = client.executeOpen(server, request, null)) {
      int status = response.getCode();
      return new Response(
          status,
          value(response, "Location"),
          mediaType(value(response, "Content-Type")),
          Response.isFound(status) ? body(response) : new byte[0]);
    } finally {
      cancellation.during(() -> {});
    }
  }

  /** RFC 9110 section 8.3.1: type and subtype, in any case, before the parameters. */
  private static String mediaType(String field) {
    int end = field.indexOf(';');
    return (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static String value(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null ? "" : value.strip();
  }

  private byte[] body(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    InputStream sent = new BoundedStream(entity.getContent(), limits.bytes());
    String coding = value(response, "Content-Encoding").toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> sent.readAllBytes();
      case "gzip", "x-gzip" ->
          new BoundedStream(new GZIPInputStream(sent), limits.bytes()).readAllBytes();
      default -> throw new IOException("couldn't read a body in the coding " + coding);
    };
  }

  void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
