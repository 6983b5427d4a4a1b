package org.armorial;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Calls that have one home.
 *
 * @param name what is banned
 * @param home the only package that may, empty when none may
 * @param instead what the others use
 * @param matches whether an access is such a call
 */
record Ban(String name, String home, String instead, Predicate<JavaAccess<?>> matches) {
  private static final Set<String> FILE_WRITERS =
      Set.of(
          "write",
          "writeString",
          "newOutputStream",
          "newBufferedWriter",
          "newByteChannel",
          "move",
          "delete",
          "deleteIfExists",
          "copy",
          "createFile",
          "createLink",
          "createSymbolicLink",
          "createDirectory",
          "createDirectories",
          "createTempFile",
          "createTempDirectory",
          "setLastModifiedTime",
          "setPosixFilePermissions");

  static final List<Ban> ALL =
      List.of(
          new Ban(
              "reading the clock",
              "world",
              "the moment that the caller was given, in the end from the clock of world",
              call("java.time.Instant", "now")
                  .or(call("java.time.LocalDate", "now"))
                  .or(call("java.time.LocalDateTime", "now"))
                  .or(call("java.time.ZonedDateTime", "now"))
                  .or(call("java.time.OffsetDateTime", "now"))
                  .or(call("java.time.Clock", "systemUTC"))
                  .or(call("java.time.Clock", "systemDefaultZone"))
                  .or(call("java.time.Clock", "system"))
                  .or(call("java.lang.System", "currentTimeMillis"))
                  .or(make("java.util.Date"))),
          new Ban(
              "chance",
              "world",
              "the randomness of world",
              make("java.security.SecureRandom")
                  .or(make("java.util.Random"))
                  .or(call("java.security.SecureRandom", "getInstanceStrong"))
                  .or(call("java.util.concurrent.ThreadLocalRandom", "current"))
                  .or(call("java.lang.Math", "random"))
                  .or(call("java.util.UUID", "randomUUID"))),
          new Ban(
              "writing files",
              "world",
              "the atomic file writer of world",
              access ->
                  (access.getTargetOwner().getFullName().equals("java.nio.file.Files")
                          && FILE_WRITERS.contains(access.getName()))
                      || make("java.io.FileOutputStream").test(access)
                      || make("java.io.FileWriter").test(access)
                      || make("java.io.RandomAccessFile").test(access)
                      || call("java.nio.channels.FileChannel", "open").test(access)),
          new Ban(
              "fetching",
              "world",
              "the bounded fetching of world",
              call("java.net.URL", "openStream")
                  .or(call("java.net.URL", "openConnection"))
                  .or(call("java.net.http.HttpClient", "newHttpClient"))
                  .or(call("java.net.http.HttpClient", "newBuilder"))),
          new Ban(
              "an object mapper",
              "codec",
              "org.armorial.codec.Json",
              make("tools.jackson.databind.ObjectMapper")
                  .or(make("tools.jackson.databind.json.JsonMapper"))
                  .or(call("tools.jackson.databind.json.JsonMapper", "builder"))
                  .or(call("tools.jackson.databind.json.JsonMapper", "shared"))),
          new Ban(
              "ending the process",
              "cli",
              "a result that cli turns into an exit code",
              call("java.lang.System", "exit")
                  .or(call("java.lang.Runtime", "exit"))
                  .or(call("java.lang.Runtime", "halt"))),
          new Ban(
              "standard streams",
              "cli",
              "a value that cli prints",
              call("java.lang.System", "out")
                  .or(call("java.lang.System", "err"))
                  .or(call("java.lang.System", "in"))
                  .or(call("java.lang.Throwable", "printStackTrace"))),
          new Ban(
              "what differs between machines",
              "",
              "Locale.ROOT, ZoneOffset.UTC, UTF_8 and org.armorial.text",
              call("java.util.Locale", "getDefault")
                  .or(call("java.time.ZoneId", "systemDefault"))
                  .or(call("java.util.TimeZone", "getDefault"))
                  .or(call("java.nio.charset.Charset", "defaultCharset"))
                  .or(Ban::formatWithoutLocale)
                  .or(call("java.text.NumberFormat", "getInstance"))
                  .or(call("java.time.format.DateTimeFormatter", "ofLocalizedDate"))
                  .or(make("java.text.SimpleDateFormat"))));

  /** The rule for the classes whose packages begin with {@code root}. */
  ArchRule rule(String root) {
    String homePackage = home.isEmpty() ? "nowhere" : root + "." + home + "..";
    return ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(homePackage)
        .should()
        .accessTargetWhere(DescribedPredicate.describe("is " + name, matches))
        .as(home.isEmpty() ? "no " + name : name + " only in " + home)
        .because("elsewhere one uses " + instead)
        .allowEmptyShould(true);
  }

  private static Predicate<JavaAccess<?>> call(String type, String member) {
    return access ->
        access.getName().equals(member) && access.getTargetOwner().isAssignableTo(type);
  }

  private static Predicate<JavaAccess<?>> make(String type) {
    return access ->
        access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
            && access.getTargetOwner().getFullName().equals(type);
  }

  private static boolean formatWithoutLocale(JavaAccess<?> access) {
    boolean formats =
        call("java.lang.String", "format").test(access)
            || call("java.lang.String", "formatted").test(access);
    return formats && !access.getTarget().getFullName().contains("java.util.Locale");
  }

  @Override
  public String toString() {
    return name;
  }
}
