package org.armorial.site.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all pages of a language at the same depth share.
 *
 * @param lang language tag
 * @param locale the same as OpenGraph writes it
 * @param issuer name of the issuer
 * @param logo address of its logo; null without one
 * @param home address of the home page
 * @param issuerPage address of the issuer's page
 * @param keysPage address of the page of keys
 * @param verifyPage address of the page that checks any badge
 * @param assets address of the folder of assets, ending in a slash
 * @param feed address of the Atom feed; null in a draft
 * @param notice why this is not the real site
 * @param email the issuer's public contact
 * @param licence of texts and images
 * @param repository where the register is kept
 * @param edition day of the edition; empty on the pages of awards, which change with their award
 *     alone
 * @param program version of the program
 */
public record Chrome(
    String lang,
    String locale,
    Phrase issuer,
    @Nullable String logo,
    String home,
    String issuerPage,
    String keysPage,
    String verifyPage,
    String assets,
    @Nullable String feed,
    Optional<Notice> notice,
    Link email,
    Optional<Link> licence,
    Optional<Link> repository,
    Optional<Fact> edition,
    String program) {}
