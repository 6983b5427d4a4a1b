package org.armorial.site.view;

import java.util.Optional;

/**
 * Where to have an award checked by somebody else than this site.
 *
 * @param credential absolute address of the signed credential, to copy
 * @param verifierPlus link that checks it at once; empty when it cannot reach this machine
 * @param here link to the page of this site that checks it in the browser
 * @param validator page of the 1EdTech validator
 */
public record Checks(
    String credential, Optional<String> verifierPlus, String here, String validator) {}
