package org.armorial.openbadges.conformance;

import java.util.Locale;
import org.armorial.fault.Severity;

/** What can be wrong with the form of a document; the words stand in the message bundle. */
public enum Code {
  /** A required member is absent: {@code member}. */
  MISSING(Severity.ERROR),
  /** None of {@code members} is there, and one is required. */
  MISSING_EITHER(Severity.ERROR),
  /** A member is {@code null}. */
  NULL_VALUE(Severity.ERROR),
  /** A list, or an object that must say something, is empty. */
  EMPTY(Severity.ERROR),
  /** Another kind of value than {@code expected}: {@code found}. */
  WRONG_TYPE(Severity.ERROR),
  /** A value alone where a list is required. */
  NOT_A_LIST(Severity.ERROR),
  /** A list where one value is required. */
  NOT_SINGLE(Severity.ERROR),
  /** {@code value} is not one of the words of {@code expected}. */
  NOT_A_TERM(Severity.ERROR),
  /** {@code value} is not a complete address. */
  NOT_AN_ADDRESS(Severity.ERROR),
  /** {@code value} is not the address of a web page. */
  NOT_A_WEB_ADDRESS(Severity.ERROR),
  /** {@code value} is not a date as {@code expected}. */
  NOT_A_DATE(Severity.ERROR),
  /** {@code value} does not have the form of {@code expected}. */
  BAD_FORM(Severity.ERROR),
  /** A recipient is said to be hashed, and {@code value} is no hash. */
  NOT_A_HASH(Severity.ERROR),
  /** The types lack {@code expected}. */
  TYPE_NOT_NAMED(Severity.ERROR),
  /** A member that the standard does not allow here: {@code member}. */
  NOT_ALLOWED(Severity.ERROR),
  /** Position {@code position} of the contexts is not {@code expected}. */
  CONTEXT_ORDER(Severity.ERROR),
  /** The standard is known, but the document is none of its kinds. */
  KIND_UNKNOWN(Severity.ERROR),
  /** The subject has neither id nor identifier. */
  SUBJECT_UNIDENTIFIED(Severity.ERROR),
  /** An extension does not say where its vocabulary stands. */
  EXTENSION_WITHOUT_CONTEXT(Severity.ERROR),
  /** A hosted badge without a web address cannot be found. */
  HOSTED_WITHOUT_ADDRESS(Severity.ERROR),
  /** The validity ends before it starts. */
  ENDS_BEFORE_START(Severity.ERROR),
  /** {@code value} is not the name of a host. */
  ORIGIN_NOT_HOST(Severity.ERROR),
  /** Deeper than is looked at. */
  TOO_DEEP(Severity.ERROR),

  /** A value alone where the strict schema wants a list; the JSON-LD schema allows it. */
  SINGLE_VALUE(Severity.WARNING),
  /** An address where the object itself is expected, or the other way round. */
  OTHER_REFERENCE(Severity.WARNING),
  /** A recommended member is absent: {@code member}. */
  MISSING_RECOMMENDED(Severity.WARNING),
  /** A required text is empty. */
  EMPTY_TEXT(Severity.WARNING),
  /** A subject without id cannot be named by a JWT. */
  SUBJECT_WITHOUT_ID(Severity.WARNING),
  /** A context that fits, of a version that does not belong here: {@code value}. */
  CONTEXT_VERSION(Severity.WARNING),
  /** {@code value} is not a context that this program knows. */
  CONTEXT_UNKNOWN(Severity.WARNING),
  /** The document describes its vocabulary itself. */
  CONTEXT_INLINE(Severity.WARNING),
  /** {@code value} is defined by the context of extensions, which is not named. */
  EXTENSIONS_CONTEXT_MISSING(Severity.WARNING),
  /** A web address without encryption: {@code value}. */
  NOT_HTTPS(Severity.WARNING),
  /** The issuer's address is not one of the web: {@code value}. */
  NOT_ON_THE_WEB(Severity.WARNING),
  /** {@code value} leads nowhere outside the document. */
  LOCAL_NAME(Severity.WARNING),
  /** A time without a zone: {@code value}. */
  NO_TIME_ZONE(Severity.WARNING),
  /** An extended term with unusual characters: {@code value}. */
  TERM_FORM(Severity.WARNING),
  /** The badge expires before it was issued. */
  EXPIRES_BEFORE_ISSUED(Severity.WARNING),
  /** A list of one entry, which a common verifier does not read. */
  ONE_ENTRY(Severity.WARNING),
  /** A host with a port or as a number: {@code value}. */
  ORIGIN_WITH_PORT(Severity.WARNING),
  /** A full document that only adds that it is revoked. */
  REVOKED_IN_FULL(Severity.WARNING),
  /** {@code member} is defined by one published copy of the context only. */
  UNSTABLE_TERM(Severity.WARNING);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  /** Whether it breaks conformance. */
  public Severity severity() {
    return severity;
  }

  /** The name in reports and message keys, for instance {@code not-a-date}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
