package house.broken.cellar;

/** Stands on no floor and is named after nothing. */
public final class VagueManager {
  static int count;

  private VagueManager() {}
}
