package org.armorial.publish;

import java.util.List;
import org.armorial.model.Sha256;

/**
 * Work that makes some files of the site from some inputs. The key is the digest of everything that
 * the files are made from; equal keys mean equal bytes, so that a unit with a known key is not run.
 *
 * @param stage when its files reach the site
 * @param key digest of all inputs
 * @param targets the files, in the order in which {@code rendering} gives their bytes
 * @param rendering makes the bytes; pure, and safe to run on any thread
 */
public record Unit(Stage stage, Sha256 key, List<Target> targets, Rendering rendering) {
  /** Copies the targets. */
  public Unit {
    targets = List.copyOf(targets);
  }

  /** Makes the bytes of a unit's files. */
  @FunctionalInterface
  public interface Rendering {
    /** The bytes of every target, in order. */
    List<byte[]> render();
  }
}
