package house.broken.model;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One method for each thing that the house bans here; never run. */
public final class Everything {
  private final Class<?> higherFloor = house.broken.world.Fine.class;
  private final Class<?>[] libraries = {
    org.bouncycastle.crypto.Digest.class,
    com.apicatalog.jsonld.JsonLd.class,
    jakarta.json.JsonObject.class,
    org.eclipse.jgit.lib.Repository.class,
    gg.jte.TemplateEngine.class,
    org.apache.commons.cli.Options.class,
    com.github.weisj.jsvg.SVGDocument.class,
    org.commonmark.node.Node.class,
    org.snakeyaml.engine.v2.api.LoadSettings.class,
    org.apache.hc.core5.http.HttpHost.class,
    javax.xml.parsers.SAXParser.class,
    org.w3c.dom.Document.class,
    org.xml.sax.InputSource.class
  };

  private Everything() {}

  @Override
  public String toString() {
    return higherFloor.getName() + libraries.length;
  }

  static Instant bannedInstantNow() {
    return Instant.now();
  }

  static Supplier<Instant> bannedMethodReference() {
    return Instant::now;
  }

  static LocalDate bannedLocalDateNow() {
    return LocalDate.now(ZoneId.of("UTC"));
  }

  static Clock bannedClock() {
    return Clock.systemUTC();
  }

  static long bannedMillis() {
    return System.currentTimeMillis();
  }

  static SecureRandom bannedSecureRandom() {
    return new SecureRandom();
  }

  static Random bannedRandom() {
    return new Random(1);
  }

  static double bannedMathRandom() {
    return Math.random();
  }

  static UUID bannedUuid() {
    return UUID.randomUUID();
  }

  static void bannedWrite(Path path) throws IOException {
    Files.write(path, new byte[0]);
  }

  static void bannedWriteString(Path path) throws IOException {
    Files.writeString(path, "", StandardCharsets.UTF_8);
  }

  static OutputStream bannedNewOutputStream(Path path) throws IOException {
    return Files.newOutputStream(path);
  }

  static void bannedMove(Path path) throws IOException {
    Files.move(path, path);
  }

  static void bannedDelete(Path path) throws IOException {
    Files.delete(path);
  }

  static void bannedCopy(Path path) throws IOException {
    Files.copy(path, path);
  }

  static void bannedCreateDirectories(Path path) throws IOException {
    Files.createDirectories(path);
  }

  static OutputStream bannedFileOutputStream(Path path) throws IOException {
    return new FileOutputStream(path.toFile());
  }

  static Object bannedOpenStream(URL address) throws IOException {
    return address.openStream();
  }

  static HttpClient bannedHttpClient() {
    return HttpClient.newHttpClient();
  }

  static ObjectMapper bannedObjectMapper() {
    return new ObjectMapper();
  }

  static JsonMapper bannedJsonMapper() {
    return JsonMapper.builder().build();
  }

  static void bannedExit() {
    System.exit(1);
  }

  static void bannedOut() {
    System.out.println();
  }

  static void bannedErr() {
    System.err.println();
  }

  static Locale bannedLocale() {
    return Locale.getDefault();
  }

  static String bannedFormat(String template) {
    return String.format(template);
  }

  static ZoneId bannedZone() {
    return ZoneId.systemDefault();
  }

  static Charset bannedCharset() {
    return Charset.defaultCharset();
  }
}
