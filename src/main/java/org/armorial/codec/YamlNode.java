package org.armorial.codec;

import org.armorial.fault.SourceSpan;

/** A node of a YAML file with its place. Depth is bounded by the reader: recursion is safe. */
public sealed interface YamlNode permits YamlScalar, YamlSequence, YamlMapping {
  /** Where it stands; of a node over several lines, its part of the first. */
  SourceSpan span();
}
