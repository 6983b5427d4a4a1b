package org.armorial.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.check.SealedStatus;
import org.armorial.model.BakedImages;
import org.armorial.model.BaseAddress;
import org.armorial.model.Issuer;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.RecipientKind;
import org.armorial.model.Register;
import org.armorial.text.Language;

/** Says what a repository still lacks to publish, each with the switch or the link. Offline. */
public final class Doctor {
  /** Names that nobody can own (RFC 2606, RFC 6761): whoever uses them is invented. */
  private static final Pattern INVENTED =
      Pattern.compile(
          "(?:^|[@/.])(?:example\\.(?:org|com|net)|[a-z0-9-]+\\.(?:example|test|invalid))(?:[/:]|$)");

  private final Optional<Register> register;
  private final Surroundings around;
  private final Language language;

  /**
   * What the register stands in.
   *
   * @param java feature release of the running Java
   * @param git whether there is a git repository
   * @param origin address of the remote {@code origin}
   * @param shallow whether history was cut off
   * @param folder the register's folder inside the repository, with {@code /}
   * @param attributes text of {@code .gitattributes}
   * @param workflows names of the files in {@code .github/workflows}
   * @param licence whether the repository has a licence file
   * @param requestForm text of the issue form by which badges are asked for
   */
  public record Surroundings(
      int java,
      boolean git,
      Optional<String> origin,
      boolean shallow,
      String folder,
      String attributes,
      List<String> workflows,
      boolean licence,
      Optional<String> requestForm) {
    /** Copies its lists. */
    public Surroundings {
      workflows = List.copyOf(workflows);
    }
  }

  /** A doctor for a register, empty when it has errors. */
  public Doctor(Optional<Register> register, Surroundings around, Language language) {
    this.register = register;
    this.around = around;
    this.language = language;
  }

  /** Everything that was looked at, in the order in which a person would mend it. */
  public List<Remark> examine() {
    List<Remark> remarks = new ArrayList<>();
    remarks.add(Remark.fine("java", Map.of("version", Integer.toString(around.java()))));
    Optional<GitHubRepository> gitHub = around.origin().flatMap(GitHubRepository::of);
    repository(remarks, gitHub);
    if (register.isEmpty()) {
      remarks.add(Remark.toDo("register.faults", Map.of()));
    } else {
      remarks.add(Remark.fine("register", counts(register.get())));
      identity(remarks, register.get(), gitHub);
      keys(remarks, register.get());
      layout(remarks, register.get().issuer());
      size(remarks, register.get());
      if (around.git()) {
        remarks.add(RequestForms.examine(register.get(), around));
      }
    }
    gitHub.ifPresent(known -> switches(remarks, known, isSealed()));
    return List.copyOf(remarks);
  }

  private void repository(List<Remark> remarks, Optional<GitHubRepository> gitHub) {
    if (!around.git()) {
      remarks.add(Remark.toDo("git.none", Map.of()));
      return;
    }
    if (around.origin().isEmpty()) {
      remarks.add(Remark.toDo("remote.none", Map.of()).at("https://github.com/new"));
    } else if (gitHub.isEmpty()) {
      remarks.add(Remark.toKnow("remote.elsewhere", Map.of("origin", around.origin().get())));
    } else {
      remarks.add(
          Remark.fine(
              "remote", Map.of("owner", gitHub.get().owner(), "name", gitHub.get().name())));
    }
    if (around.shallow()) {
      remarks.add(Remark.toDo("git.shallow", Map.of()));
    }
    String folder = around.folder();
    Pattern untouched =
        Pattern.compile(
            "(?m)^/?" + Pattern.quote(folder) + "/\\*\\*\\s(?:.*\\s)?(?:-text|binary)(?:\\s|$)");
    remarks.add(
        untouched.matcher(around.attributes()).find()
            ? Remark.fine("attributes", Map.of())
            : Remark.toDo("attributes.none", Map.of("folder", folder)));
    for (String workflow : List.of("publish.yml", "check.yml")) {
      remarks.add(
          around.workflows().contains(workflow)
              ? Remark.fine("workflow", Map.of("file", workflow))
              : Remark.toDo("workflow.none", Map.of("file", workflow)));
    }
    if (!around.licence()) {
      remarks.add(Remark.toKnow("licence.file", Map.of()));
    }
  }

  private Map<String, String> counts(Register known) {
    return Map.of(
        "definitions", Integer.toString(known.definitions().size()),
        "awards", Integer.toString(known.assertions().size()));
  }

  private void identity(List<Remark> remarks, Register known, Optional<GitHubRepository> gitHub) {
    Issuer issuer = known.issuer();
    boolean invented =
        INVENTED.matcher(issuer.url()).find() || INVENTED.matcher(issuer.email()).find();
    remarks.add(
        invented
            ? Remark.toDo("example", Map.of("name", issuer.name().in(language)))
            : Remark.fine("issuer", Map.of("name", issuer.name().in(language))));
    Optional<BaseAddress> expected = gitHub.flatMap(GitHubRepository::pages);
    String hint = expected.map(BaseAddress::value).orElse("https://…/");
    if (issuer.base().isEmpty()) {
      remarks.add(Remark.toDo("base.none", Map.of("address", hint)));
    } else if (expected.isPresent() && !expected.equals(issuer.base())) {
      remarks.add(
          Remark.toKnow(
              "base.other", Map.of("address", issuer.base().get().value(), "expected", hint)));
    } else {
      remarks.add(Remark.fine("base", Map.of("address", issuer.base().get().value())));
    }
    if (issuer.licence().isEmpty()) {
      remarks.add(Remark.toKnow("licence.none", Map.of()));
    }
  }

  private static void keys(List<Remark> remarks, Register known) {
    Optional<PublicSigningKey> active = known.activeKey();
    remarks.add(
        active.isPresent()
            ? Remark.fine("key", Map.of("kid", active.get().id().value()))
            : Remark.toDo("key.none", Map.of()));
  }

  private static void layout(List<Remark> remarks, Issuer issuer) {
    remarks.add(
        Remark.toKnow(issuer.publicRegister() ? "layout.public" : "layout.private", Map.of()));
    if (issuer.publicRegister() && issuer.recipients() == RecipientKind.EMAIL_HASH) {
      remarks.add(Remark.toKnow("layout.guessable", Map.of()));
    }
  }

  private void size(List<Remark> remarks, Register known) {
    SiteSize size = SiteSize.forecast(known);
    Map<String, String> values =
        Map.of("size", size.text(language), "percent", Long.toString(size.percent()));
    boolean hosted = known.issuer().baked() == BakedImages.HOSTED;
    if (size.isTooLarge()) {
      remarks.add(Remark.toDo(hosted ? "size.too-large-baked" : "size.too-large", values));
    } else {
      remarks.add(Remark.fine("size", values));
    }
  }

  /** Whether the holder of the key seals, so that the publishing job needs none. */
  private boolean isSealed() {
    return register.filter(known -> new SealedStatus(known).isThere()).isPresent();
  }

  /** What only GitHub knows is given as a link: nothing is asked of the network. */
  private static void switches(List<Remark> remarks, GitHubRepository known, boolean sealed) {
    remarks.add(Remark.toKnow("github.actions", Map.of()).at(known.page("actions")));
    remarks.add(Remark.toKnow("github.pages", Map.of()).at(known.page("settings/pages")));
    remarks.add(
        Remark.toKnow(sealed ? "github.no-secrets" : "github.secrets", Map.of())
            .at(known.page("settings/secrets/actions")));
    remarks.add(Remark.toKnow("github.rules", Map.of()).at(known.page("settings/rules")));
  }
}
