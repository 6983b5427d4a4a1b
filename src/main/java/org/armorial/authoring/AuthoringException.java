package org.armorial.authoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** A change that would do harm and was not made. */
public final class AuthoringException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, ?> values;
  private final transient List<AuthoringException> all;

  /** A refusal whose text stands under {@code refused.<key>} in the bundle of this package. */
  AuthoringException(String key, Map<String, ?> values) {
    super("couldn't change the register: " + key + " " + values);
    this.key = key;
    this.values = Map.copyOf(values);
    this.all = List.of(this);
  }

  private AuthoringException(List<AuthoringException> all) {
    super(all.get(0).getMessage(), all.get(0));
    this.key = "";
    this.values = Map.of();
    this.all = List.copyOf(all);
  }

  /** Ends here when there are refusals, telling all of them. */
  static void throwAll(List<AuthoringException> refusals) throws AuthoringException {
    if (refusals.size() == 1) {
      throw refusals.get(0);
    }
    if (!refusals.isEmpty()) {
      throw new AuthoringException(refusals);
    }
  }

  /** Why, and what to do instead. */
  public String text(Language language) {
    return all.stream().map(one -> one.alone(language)).collect(Collectors.joining("\n"));
  }

  private String alone(Language language) {
    return Messages.beside(AuthoringException.class).text(language, "refused." + key, values);
  }
}
