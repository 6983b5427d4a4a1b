package org.armorial.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.verify.Options;
import org.armorial.verify.Question;
import org.armorial.verify.Verifier;
import org.armorial.world.FetchLimits;
import org.armorial.world.Fetcher;
import org.armorial.world.HttpsFetcher;
import org.armorial.world.LoopbackFetcher;
import org.armorial.world.RememberingFetcher;
import org.armorial.world.Resolver;

/** {@code verify}: what is known of any badge from anyone. */
final class VerifyCommand implements Command {
  private static final int MANY = 100_000;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.HOLDER, Flag.OFFLINE, Flag.GIVEN, Flag.AS_OF);
  }

  @Override
  public int leastOperands() {
    return 1;
  }

  @Override
  public int mostOperands() {
    return MANY;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Options options = options(call);
    InstantSource clock = call.surroundings().clock();
    try (HttpsFetcher internet = new HttpsFetcher(clock);
        HttpsFetcher here =
            new HttpsFetcher(
                clock, Resolver.system(), FetchLimits.STANDARD, HttpsFetcher.Loopback.ALLOWED)) {
      Exhibits exhibits = Exhibits.of(call);
      Fetcher others =
          call.has(Flag.OFFLINE) ? Fetcher.offline() : new RememberingFetcher(internet);
      Fetcher given = Given.before(others, call);
      // Whoever hands in many wants an answer for each, not a walk through all that they rest on.
      Options each = exhibits.isOne() ? options : options.alone();
      Verifier verifier = Verifier.of(given, each);
      VerdictPrinter printer = new VerdictPrinter(call, asked(options), exhibits.isOne());
      exhibits.verify(
          exhibit ->
              !call.has(Flag.OFFLINE)
                      && exhibit instanceof Exhibit.At at
                      && at.isTyped()
                      && LoopbackFetcher.isLoopback(at.address())
                  ? Verifier.of(new LoopbackFetcher(at.address(), here, given), each)
                  : verifier,
          printer);
      return printer.end();
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.UNREACHABLE, "not-readable", Map.of("path", String.valueOf(e.getMessage())));
    }
  }

  /** Everything but what the person gave nothing to compare with. */
  private static Set<Question> asked(Options options) {
    Set<Question> asked = EnumSet.of(Question.GENUINE, Question.IN_FORCE, Question.WELL_FORMED);
    options.holder().ifPresent(person -> asked.add(Question.HOLDER));
    return asked;
  }

  private static Options options(Invocation call) throws CommandException {
    Optional<Instant> asOf = Moment.throughDay(call);
    Options options = Options.at(asOf.orElseGet(() -> call.surroundings().clock().instant()));
    return call.value(Flag.HOLDER).map(options::holder).orElse(options);
  }
}
