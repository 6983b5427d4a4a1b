package org.armorial.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.world.SystemTime;

/** The program, and the only place that ends the process. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(CommandLine.standard().run(List.of(arguments), ofThisProcess()).number());
  }

  private static Surroundings ofThisProcess() {
    Optional<Console> console = Optional.ofNullable(System.console());
    Charset charset = charset(console);
    return new Surroundings(
        variables(),
        Path.of("").toAbsolutePath(),
        new PrintStream(System.out, false, charset),
        new PrintStream(System.err, false, charset),
        console.isPresent(),
        System.in,
        new SystemTime(),
        console.map(Main::keyboard));
  }

  private static Surroundings.Keyboard keyboard(Console console) {
    return question ->
        Optional.ofNullable(console.readPassword("%s", question)).orElseGet(() -> new char[0]);
  }

  /** Windows terminals still have code pages of their own; everything else reads UTF-8. */
  private static Charset charset(Optional<Console> console) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return windows
        ? console.map(Console::charset).orElse(StandardCharsets.UTF_8)
        : StandardCharsets.UTF_8;
  }

  /** Where no locale variable exists, as on Windows, the language of the user's account counts. */
  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.putIfAbsent("LANG", System.getProperty("user.language", "en"));
    return variables;
  }
}
