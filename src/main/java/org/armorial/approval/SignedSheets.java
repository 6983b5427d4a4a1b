package org.armorial.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.proof.ssh.SshSignature;
import org.armorial.proof.ssh.SshVerdict;
import org.armorial.repository.RegisterSource;

/** Every sheet of a register with the signatures over it that hold. */
final class SignedSheets {
  private static final String SHEET = ".sums";
  private static final String SIGNATURE = ".sig";

  private final RegisterSource source;
  private final Map<Sha256, List<List<Vote>>> votes = new HashMap<>();
  private final Map<String, Listed> listed = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  private SignedSheets(RegisterSource source) {
    this.source = source;
  }

  /** Those of a register; signatures by keys outside {@code known} are remarked upon. */
  static SignedSheets of(RegisterSource source, Set<String> known) {
    SignedSheets sheets = new SignedSheets(source);
    List<RegisterPath> files = List.copyOf(source.files("approvals"));
    Map<RegisterPath, List<Vote>> bySheet = new HashMap<>();
    for (RegisterPath file : files) {
      if (file.value().endsWith(SIGNATURE)) {
        sheets
            .vote(file)
            .ifPresent(
                vote -> {
                  if (known.contains(vote.key().text())) {
                    bySheet.computeIfAbsent(vote.sheet(), sheet -> new ArrayList<>()).add(vote);
                  } else {
                    Map<String, String> key = Map.of("key", vote.key().fingerprint());
                    sheets.remarks.add(new Remark(file, 0, Remark.Kind.FOREIGN_KEY, key));
                  }
                });
      }
    }
    for (RegisterPath file : files) {
      if (file.value().endsWith(SHEET)) {
        sheets.take(file, List.copyOf(bySheet.getOrDefault(file, List.of())));
      }
    }
    return sheets;
  }

  /** The signatures over any sheet that lists these bytes. */
  List<Vote> votes(Sha256 digest) {
    return votes.getOrDefault(digest, List.of()).stream().flatMap(List::stream).toList();
  }

  /** A sheet that lists a file of this name, but with other bytes than these. */
  Optional<RegisterPath> listingOtherBytes(RegisterPath file, Sha256 digest) {
    return Optional.ofNullable(listed.get(file.value()))
        .filter(line -> !line.digest().equals(digest))
        .map(Listed::sheet);
  }

  private record Listed(Sha256 digest, RegisterPath sheet) {}

  /** What approves nothing, in the order of the files. */
  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * The sheet that a signature stands beside: {@code a.sums} for {@code a.jury.sig} and for {@code
   * a.sums.sig}, as {@code ssh-keygen} names it.
   */
  static RegisterPath sheetOf(RegisterPath signature) {
    String stem = signature.value().substring(0, signature.value().length() - SIGNATURE.length());
    int dot = stem.lastIndexOf('.');
    return new RegisterPath(
        stem.endsWith(SHEET) || dot <= stem.lastIndexOf('/')
            ? stem
            : stem.substring(0, dot) + SHEET);
  }

  private Optional<Vote> vote(RegisterPath file) {
    RegisterPath sheet = sheetOf(file);
    if (!source.contains(sheet)) {
      return refuse(file, Remark.Kind.NO_SHEET, Map.of("sheet", sheet.fileName()));
    }
    Optional<SshSignature> signature = SshSignature.parse(source.bytes(file));
    if (signature.isEmpty()) {
      return refuse(file, Remark.Kind.UNREADABLE, Map.of());
    }
    SshVerdict verdict = signature.get().verify(Vote.NAMESPACE, source.bytes(sheet));
    return switch (verdict) {
      case VALID -> Optional.of(new Vote(signature.get().key(), sheet, file));
      case OTHER_NAMESPACE ->
          refuse(
              file,
              Remark.Kind.OTHER_NAMESPACE,
              Map.of("namespace", printable(signature.get().namespace())));
      case INVALID -> refuse(file, Remark.Kind.OTHER_BYTES, Map.of("sheet", sheet.fileName()));
    };
  }

  private Optional<Vote> refuse(RegisterPath file, Remark.Kind kind, Map<String, String> values) {
    remarks.add(new Remark(file, 0, kind, values));
    return Optional.empty();
  }

  private static String printable(String namespace) {
    String plain = namespace.replaceAll("[^\\x20-\\x7E]", "?");
    return plain.substring(0, Math.min(plain.length(), 80));
  }

  private void take(RegisterPath file, List<Vote> signed) {
    byte[] bytes = source.bytes(file);
    Optional<Sheet> sheet = Sheet.parse(bytes);
    if (sheet.isEmpty()) {
      OptionalInt line = Sheet.firstFault(bytes);
      remarks.add(new Remark(file, line.orElse(0), Remark.Kind.SHEET_UNREADABLE, Map.of()));
      return;
    }
    for (Sheet.Line line : sheet.get().lines()) {
      listed.put(inside(line.name()), new Listed(line.digest(), file));
      if (!signed.isEmpty()) {
        votes.computeIfAbsent(line.digest(), digest -> new ArrayList<>(1)).add(signed);
      }
    }
  }

  /** {@code sha256sum} may have been called a folder or two further out. */
  private static String inside(String name) {
    String path = name.replace('\\', '/');
    for (String folder : List.of(RegisterLayout.ASSERTIONS, RegisterLayout.POLICY)) {
      int at = path.lastIndexOf("/" + folder);
      if (at >= 0) {
        return path.substring(at + 1);
      }
    }
    return path;
  }
}
