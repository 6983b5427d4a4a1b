package org.armorial.site.view;

/**
 * The page that checks any badge in the browser.
 *
 * @param frame around it
 * @param contexts address of the JSON-LD contexts that its scripts know
 * @param shapes address of the tables of what the standards ask of documents
 * @param texts address of the texts of its answers
 */
public record VerifyPage(Frame frame, String contexts, String shapes, String texts) {}
