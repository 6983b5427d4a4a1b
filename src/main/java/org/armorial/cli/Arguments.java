package org.armorial.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.AmbiguousOptionException;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.armorial.text.Similar;

/**
 * The words that a person typed, sorted: options, and everything else.
 *
 * @param given options with their values, in order
 * @param switches options without a value
 * @param rest what is no option, in order
 */
record Arguments(Map<Flag, List<String>> given, Set<Flag> switches, List<String> rest) {
  /** Options with a value each: the last one counts when one is given twice. */
  Map<Flag, String> values() {
    Map<Flag, String> last = new EnumMap<>(Flag.class);
    given.forEach((flag, values) -> last.put(flag, values.get(values.size() - 1)));
    return last;
  }

  /** Reads common options up to the first word that is none: the command. */
  static Arguments beforeCommand(List<String> typed) throws CommandException {
    Arguments arguments = parse(typed, Flag.COMMON, true);
    Optional<String> first = arguments.rest().stream().findFirst();
    if (first.isPresent() && first.get().startsWith("-") && !first.get().equals("--")) {
      throw unknown(first.get(), Flag.COMMON);
    }
    return arguments;
  }

  /** Reads what follows the command, and adds it to what stood before. */
  Arguments afterCommand(List<String> typed, Set<Flag> flags) throws CommandException {
    EnumSet<Flag> known = EnumSet.copyOf(Flag.COMMON);
    known.addAll(flags);
    Arguments after = parse(typed, known, false);
    Map<Flag, List<String>> all = new EnumMap<>(Flag.class);
    all.putAll(given);
    all.putAll(after.given);
    EnumSet<Flag> allSwitches = EnumSet.noneOf(Flag.class);
    allSwitches.addAll(switches);
    allSwitches.addAll(after.switches);
    return new Arguments(all, allSwitches, after.rest);
  }

  private static Arguments parse(List<String> typed, Collection<Flag> flags, boolean stop)
      throws CommandException {
    Options options = new Options();
    flags.forEach(flag -> options.addOption(flag.option()));
    // Abbreviations would change meaning when options are added; quotes belong to the value.
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      return sorted(parser.parse(options, typed.toArray(String[]::new), stop), flags);
    } catch (MissingArgumentException e) {
      throw CommandException.usage(
          "value-missing", Map.of("option", "--" + e.getOption().getLongOpt()));
    } catch (AmbiguousOptionException e) {
      throw unknown(e.getOption(), flags);
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption(), flags);
    } catch (ParseException e) {
      throw CommandException.usage("not-understood", Map.of("reason", e.getMessage()));
    }
  }

  private static Arguments sorted(org.apache.commons.cli.CommandLine parsed, Collection<Flag> flags)
      throws CommandException {
    Map<Flag, List<String>> values = new EnumMap<>(Flag.class);
    EnumSet<Flag> switches = EnumSet.noneOf(Flag.class);
    for (Flag flag : flags) {
      if (!parsed.hasOption(flag.longName())) {
        continue;
      }
      if (!flag.takesValue()) {
        switches.add(flag);
        continue;
      }
      List<String> typed = List.of(parsed.getOptionValues(flag.longName()));
      if (typed.contains("")) {
        throw CommandException.usage("value-missing", Map.of("option", "--" + flag.longName()));
      }
      values.put(flag, typed);
    }
    return new Arguments(values, switches, new ArrayList<>(parsed.getArgList()));
  }

  private static CommandException unknown(String typed, Collection<Flag> flags) {
    int equals = typed.indexOf('=');
    String option = equals < 0 ? typed : typed.substring(0, equals);
    List<String> known = flags.stream().map(flag -> "--" + flag.longName()).toList();
    return Similar.to(option, known)
        .map(
            near ->
                CommandException.usage(
                    "option-unknown-near", Map.of("option", option, "near", near)))
        .orElseGet(() -> CommandException.usage("option-unknown", Map.of("option", option)));
  }
}
