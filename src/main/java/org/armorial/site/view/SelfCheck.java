package org.armorial.site.view;

/**
 * What the script on an award's page checks for itself; all addresses as seen from that page.
 *
 * @param credential the credential as VC-JWT
 * @param list its status list as VC-JWT
 * @param keys folder of the issuer's keys, ending in a slash
 */
public record SelfCheck(String credential, String list, String keys) {}
