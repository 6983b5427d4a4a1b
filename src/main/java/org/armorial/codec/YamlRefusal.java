package org.armorial.codec;

import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;

/** Unwinds the composer when the rest of a file is not worth reading; never leaves it. */
final class YamlRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  final transient FaultCode code;
  final transient SourceSpan where;
  final transient Map<String, String> values;

  YamlRefusal(FaultCode code, SourceSpan where, Map<String, String> values) {
    super(code.id(), null, false, false);
    this.code = code;
    this.where = where;
    this.values = values;
  }
}
