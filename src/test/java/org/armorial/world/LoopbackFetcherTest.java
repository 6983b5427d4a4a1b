package org.armorial.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackFetcherTest {
  private static final Fetcher HERE =
      (address, accept) -> new Fetched.Failed(address, Fetched.Failed.Why.UNREACHABLE);

  private static boolean isAskedHere(String named, String address) {
    return new LoopbackFetcher(named, HERE, Fetcher.offline()).fetch(address, "*/*")
        instanceof Fetched.Failed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/a",
        "http://localhost/a",
        "http://[::1]:1/",
        "https://LOCALHOST/"
      })
  void aServerOfThisMachineIsKnownByItsName(String address) {
    assertThat(LoopbackFetcher.isLoopback(address)).isTrue();
    assertThat(isAskedHere(address, address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://badges.example/",
        "http://localhost.example/",
        "http://127.0.0.1.example/",
        "http://192.168.0.1/",
        "http://[fe80::1]/",
        "http://127.1/",
        "nothing",
        "file:///etc"
      })
  void othersAreNot(String address) {
    assertThat(LoopbackFetcher.isLoopback(address)).isFalse();
    assertThat(isAskedHere(address, address)).isFalse();
  }

  @Test
  void onlyTheServerThatWasNamedIsAsked() {
    String named = "http://127.0.0.1:8080/a";
    assertThat(isAskedHere(named, "http://127.0.0.1:8080/issuer/did.json#k")).isTrue();
    assertThat(isAskedHere(named, "http://127.0.0.1:8081/a")).isFalse();
    assertThat(isAskedHere(named, "https://127.0.0.1:8080/a")).isFalse();
    assertThat(isAskedHere(named, "http://localhost:8080/a")).isFalse();
    assertThat(isAskedHere(named, "https://badges.example/a")).isFalse();
  }
}
