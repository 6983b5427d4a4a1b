package org.armorial.codec;

import org.armorial.fault.SourceSpan;

/**
 * A key with its place, and its value.
 *
 * @param key never empty
 */
public record YamlEntry(String key, SourceSpan keySpan, YamlNode value) {}
