package org.armorial.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BaseAddress;
import org.armorial.model.Register;

/**
 * Awards as people name them: by identifier, by its first digits when no other award begins so, or
 * by the address of the page.
 *
 * @param register where they are looked for
 */
public record AwardLookup(Register register) {
  /** Fewer digits than these are a slip of the hand rather than a name. */
  public static final int LEAST_DIGITS = 6;

  private static final int SHOWN = 5;
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{" + LEAST_DIGITS + ",32}");
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://[^?#]*?/)(?:[A-Za-z-]+/)?assertions/([0-9a-f]{32})(?:[/?#].*)?");

  /** Every award that is named, each once, in the order of the first time; all faults are told. */
  public List<AssertionSummary> all(List<String> typed) throws AuthoringException {
    Map<AssertionId, AssertionSummary> found = new TreeMap<>();
    List<AssertionSummary> inOrder = new ArrayList<>();
    List<AuthoringException> refusals = new ArrayList<>();
    for (String one : typed) {
      try {
        AssertionSummary award = one(one);
        if (found.put(award.id(), award) == null) {
          inOrder.add(award);
        }
      } catch (AuthoringException e) {
        refusals.add(e);
      }
    }
    AuthoringException.throwAll(refusals);
    return List.copyOf(inOrder);
  }

  /** The award that {@code typed} names. */
  public AssertionSummary one(String typed) throws AuthoringException {
    String digits = digits(typed.strip());
    List<AssertionSummary> found =
        register.assertions().stream()
            .filter(award -> award.id().value().startsWith(digits))
            .toList();
    if (found.isEmpty()) {
      throw new AuthoringException("no-award", Map.of("id", digits));
    }
    if (found.size() > 1) {
      String some =
          found.stream()
              .limit(SHOWN)
              .map(award -> award.id().value())
              .collect(Collectors.joining(", "));
      throw new AuthoringException("award-ambiguous", Map.of("id", digits, "some", some));
    }
    return found.get(0);
  }

  private String digits(String typed) throws AuthoringException {
    Matcher address = ADDRESS.matcher(typed);
    if (address.matches()) {
      Optional<BaseAddress> base = register.issuer().base();
      if (base.isPresent() && !typed.startsWith(base.get().value())) {
        throw new AuthoringException(
            "foreign-award", Map.of("address", typed, "base", base.get().value()));
      }
      return address.group(2);
    }
    String small = typed.toLowerCase(Locale.ROOT).replaceFirst("\\.yaml$", "");
    String name = small.substring(small.lastIndexOf('/') + 1);
    if (!DIGITS.matcher(name).matches()) {
      throw new AuthoringException("not-an-award", Map.of("id", typed));
    }
    return name;
  }
}
