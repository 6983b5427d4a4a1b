package org.armorial.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.FaultCode;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.proof.PublicKeys;

/** Keys can be used, one of them signs, and each knows when it ended. */
final class KeysRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    register.keys().forEach(key -> check(key, report));
    List<PublicSigningKey> active =
        register.keys().stream().filter(key -> key.state() == KeyState.ACTIVE).toList();
    if (active.size() > 1) {
      String names = String.join(", ", active.stream().map(key -> key.id().value()).toList());
      // The newest is the one that is meant to sign.
      active.subList(0, active.size() - 1).stream()
          .forEach(
              key ->
                  report.add(
                      FaultCode.SEVERAL_ACTIVE_KEYS,
                      RegisterLayout.key(key.id()),
                      "state",
                      Map.of("keys", names)));
    }
  }

  private static void check(PublicSigningKey key, Report report) {
    RegisterPath file = RegisterLayout.key(key.id());
    if (key.state() == KeyState.ACTIVE && key.ended().isPresent()) {
      Map<String, String> values =
          Map.of("variant", "active", "since", Moments.day(key.ended().get()));
      report.add(FaultCode.KEY_STATE_CONTRADICTS, file, "ended", values);
    } else if (key.state() != KeyState.ACTIVE && key.ended().isEmpty()) {
      Map<String, String> values = Map.of("variant", "ended", "state", key.state().word());
      report.add(FaultCode.KEY_STATE_CONTRADICTS, file, "state", values);
    } else if (key.ended().filter(end -> end.isBefore(key.created())).isPresent()) {
      report.add(
          FaultCode.DATES_CONTRADICT,
          file,
          "ended",
          Moments.contradiction("ended", key.ended().orElseThrow(), key.created()));
    }
    for (PublicKeys.Problem problem : PublicKeys.read(key).problems()) {
      String field = problem == PublicKeys.Problem.ED25519_UNREADABLE ? "ed25519" : "rsa";
      String variant =
          Optional.of("weak")
              .filter(weak -> problem == PublicKeys.Problem.RSA_UNSUITABLE)
              .orElse(field);
      report.add(FaultCode.KEY_UNUSABLE, file, field, Map.of("variant", variant));
    }
  }
}
