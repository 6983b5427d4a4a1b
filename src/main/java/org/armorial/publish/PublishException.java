package org.armorial.publish;

/**
 * The site could not be brought up to date for a reason that a person can mend; nothing half-done
 * is visible.
 */
public final class PublishException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a build stopped. */
  public enum Reason {
    /** The folder holds files that no build of ours wrote. */
    FOLDER_NOT_OURS,
    /** Another build is at work in the folder. */
    BUSY,
    /** A signed credential would change under its address. */
    CREDENTIAL_CHANGED,
    /** A draft would take the place of the site that is published. */
    SIGNED_SITE,
    /** A published address would go away. */
    ADDRESS_GONE,
    /** A published revocation would be taken back. */
    REVOCATION_TAKEN_BACK
  }

  private final Reason reason;
  private final String subject;

  /** Why, and what it is about: a path, or the address of an award. */
  public PublishException(Reason reason, String subject) {
    super("couldn't publish: " + reason + ": " + subject);
    this.reason = reason;
    this.subject = subject;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The path or address it is about. */
  public String subject() {
    return subject;
  }
}
