package org.armorial.site;

import java.util.Optional;
import java.util.SortedMap;
import org.armorial.approval.Approval;
import org.armorial.check.Checked;
import org.armorial.model.AssertionId;
import org.armorial.model.BaseAddress;
import org.armorial.model.Issuer;
import org.armorial.model.Policy;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * What all pages of a build rest on.
 *
 * @param register what the repository says
 * @param approvals how awards were approved; none where nobody has to
 * @param policy who approves now
 * @param publication what the build is for
 * @param layout addresses
 * @param index questions answered once
 * @param messages texts
 */
record Site(
    Register register,
    SortedMap<AssertionId, Approval> approvals,
    Optional<Policy> policy,
    Publication publication,
    SiteLayout layout,
    RegisterIndex index,
    Messages messages) {

  static Site of(Checked checked, Publication publication) {
    Register register = checked.published();
    boolean drafts = publication.mode() == Publication.Mode.PREVIEW;
    return new Site(
        register,
        checked.approvals(),
        checked.policy(),
        publication,
        new SiteLayout(register.issuer().pageLanguage()),
        new RegisterIndex(register, drafts),
        Messages.beside(Site.class));
  }

  Issuer issuer() {
    return register.issuer();
  }

  BaseAddress base() {
    return publication.identity().base();
  }

  boolean isDraft() {
    return publication.mode().isDraft();
  }

  Texts texts(Language language) {
    return new Texts(messages, language);
  }

  /** The page at {@code path}, in the making. */
  PageContext page(Language language, SitePath path) {
    return new PageContext(this, language, texts(language), Links.from(layout, language, path));
  }
}
